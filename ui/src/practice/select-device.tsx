import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { Button } from "../components/button";
import { useFocusOnce } from "../components/focus-once";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import type { PracticeDevice } from "../ipc/wire.gen";
import { words } from "../words/words";

const KINDS = ["passkey", "app", "hardware"] satisfies string[];

interface SelectDeviceProps {
  onCancel: () => void;
  onPasskey: () => void;
  onApp: (device: PracticeDevice) => void;
}

/** "Select MFA device": its name and its kind. */
export function SelectDevice({ onCancel, onPasskey, onApp }: SelectDeviceProps) {
  const root = useFocusOnce();
  const [name, setName] = useState("");
  const [kind, setKind] = useState("app");
  const [tried, setTried] = useState(false);
  const begin = useTell("beginPracticeMfa");
  const passkey = useTell("setPracticeRootMfa");
  const problem = begin.error ?? passkey.error;
  const next = () => {
    setTried(true);
    if (name.trim() === "") return;
    if (kind === "passkey") passkey.mutate([true], { onSuccess: onPasskey });
    else begin.mutate([name], { onSuccess: onApp });
  };
  return (
    <section id="select-device" ref={root} aria-label={words("ui-practice-select")}>
      <Container header={<Header variant="h2">{words("ui-practice-select")}</Header>}>
        <SpaceBetween size="l">
          <FormField
            label={words("ui-practice-name")}
            description={words("ui-practice-name-hint")}
            errorText={tried && name.trim() === "" ? words("ui-practice-name-missing") : undefined}
          >
            <Input controlId="device-name" value={name} autoComplete={false} spellcheck={false} onChange={({ detail }) => { setName(detail.value); }} />
          </FormField>
          <FormField label={words("ui-practice-kind")}>
            <RadioGroup
              value={kind}
              onChange={({ detail }) => { setKind(detail.value); }}
              items={KINDS.map((value) => ({
                value,
                label: words(`ui-practice-kind-${value}`),
                description: words(`ui-practice-kind-${value}-hint`),
                controlId: `device-${value}`,
                disabled: value === "hardware",
              }))}
            />
          </FormField>
          {problem && <ProblemAlert problem={problem} />}
          <SpaceBetween direction="horizontal" size="xs">
            <Button id="cancel-device" variant="link" onClick={onCancel}>{words("ui-cancel")}</Button>
            <Button id="next-device" variant="primary" loading={begin.isPending || passkey.isPending} onClick={next}>
              {words("ui-practice-next")}
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      </Container>
    </section>
  );
}
