import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { Button } from "../components/button";
import { useFocusOnce } from "../components/focus-once";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import type { PracticeDevice } from "../ipc/wire.gen";
import { ShowPhone } from "../phone/show-phone";
import { CodeClock } from "../run/code-clock";
import { checkCodes, CodeInput } from "../run/code-input";
import { CodesPicture } from "../run/codes-picture";
import { words } from "../words/words";

const HOW = ["app", "scan", "codes"] satisfies string[];

interface SetUpDeviceProps {
  device: PracticeDevice;
  onCancel: () => void;
  onAdded: () => void;
}

/** "Set up device": the picture to scan, and two codes. */
export function SetUpDevice({ device, onCancel, onAdded }: SetUpDeviceProps) {
  const root = useFocusOnce();
  return (
    <section id="set-up-device" ref={root} aria-label={words("ui-practice-set-up")}>
      <Container header={<Header variant="h2">{words("ui-practice-set-up")}</Header>}>
        <div className="codes">
          <CodesPicture serial={device.serial} picture={device.picture} alt={words("ui-practice-picture")} />
          <div className="codes-form">
            <CodesForm device={device} onCancel={onCancel} onAdded={onAdded} />
          </div>
        </div>
      </Container>
    </section>
  );
}

function CodesForm({ device, onCancel, onAdded }: SetUpDeviceProps) {
  const add = useTell("addPracticeMfa");
  const [codes, setCodes] = useState({ first: "", second: "" });
  const [tried, setTried] = useState(false);
  const wrong = tried ? checkCodes(codes.first, codes.second) : { first: undefined, second: undefined };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const { first, second } = checkCodes(codes.first, codes.second);
    if (first !== undefined || second !== undefined) return;
    add.mutate([device.serial, codes.first, codes.second], { onSuccess: onAdded });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <SpaceBetween size="m">
        <ol className="steps-list">
          {HOW.map((part) => (
            <li key={part}>{words(`ui-practice-how-${part}`)}</li>
          ))}
        </ol>
        <ShowPhone />
        <CodeClock skewSeconds={0} first={codes.first} />
        <div className="codes-inputs">
          <CodeInput id="code-first" label="ui-practice-code-first" value={codes.first} error={wrong.first} onChange={(first) => { setCodes({ ...codes, first }); }} />
          <CodeInput id="code-second" label="ui-practice-code-second" value={codes.second} error={wrong.second} onChange={(second) => { setCodes({ ...codes, second }); }} />
        </div>
        {add.isError && <ProblemAlert problem={add.error} />}
        <SpaceBetween direction="horizontal" size="xs">
          <Button id="cancel-device" variant="link" formAction="none" onClick={onCancel}>{words("ui-cancel")}</Button>
          <Button id="add-mfa" variant="primary" formAction="submit" loading={add.isPending}>{words("ui-practice-add")}</Button>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}
