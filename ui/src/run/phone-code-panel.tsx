import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { Button } from "../components/button";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import { ShowPhone } from "../phone/show-phone";
import { words } from "../words/words";
import type { PhoneCodeAsked } from "./run-state";

interface PhoneCodePanelProps {
  asked: PhoneCodeAsked;
  /** How often a code was asked for: a refused one is not typed again. */
  round: number;
}

/** The code that AWS has texted to the phone number of the account. */
export function PhoneCodePanel({ asked, round }: PhoneCodePanelProps) {
  return (
    <section id="phone-code" aria-label={words("ui-phone-code-title")}>
      <Container>
        <SpaceBetween size="m">
          <Box variant="p">{words("ui-phone-code-sent", { ending: asked.ending })}</Box>
          <ShowPhone />
          <PhoneCodeForm key={round} asked={asked} />
        </SpaceBetween>
      </Container>
    </section>
  );
}

function PhoneCodeForm({ asked }: { asked: PhoneCodeAsked }) {
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const submit = useTell("submitPhoneCode");
  const skip = useTell("skipPhoneCode");
  // A refused code comes as a new request, with a form of its own; until then the button stays busy.
  const busy = submit.isPending || submit.isSuccess;
  const wrong = tried && !/^[a-z0-9]{6}$/i.test(code);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || !/^[a-z0-9]{6}$/i.test(code)) return;
    submit.mutate([code]);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <SpaceBetween size="m">
        {asked.refused && !busy && <ProblemAlert problem={asked.refused} />}
        <FormField label={words("ui-phone-code-label")} errorText={wrong && words("ui-phone-code-six")}>
          <Input
            controlId="phone-code-typed"
            autoFocus={asked.refused !== null}
            value={code}
            autoComplete="one-time-code"
            spellcheck={false}
            nativeInputAttributes={{ className: "code-input" }}
            onChange={({ detail }) => { setCode(detail.value.replace(/\s/g, "").slice(0, 6)); }}
          />
        </FormField>
        {submit.isError && <ProblemAlert problem={submit.error} />}
        {skip.isError && <ProblemAlert problem={skip.error} />}
        <div className="onward">
          <Button id="skip-phone-code" formAction="none" disabled={busy} loading={skip.isPending} onClick={() => { skip.mutate([]); }}>
            {words("ui-codes-skip")}
          </Button>
          <Button id="submit-phone-code" variant="primary" formAction="submit" loading={busy} loadingText={words("ui-codes-checking")}>
            {words("ui-phone-code-submit")}
          </Button>
        </div>
      </SpaceBetween>
    </form>
  );
}
