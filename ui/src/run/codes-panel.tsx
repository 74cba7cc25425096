import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { useFocusOnce } from "../components/focus-once";
import { SkewWarning } from "../components/notices";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import { words } from "../words/words";
import { CodeClock } from "./code-clock";
import { PracticePhone } from "./practice-phone";
import type { CodesAsked } from "./run-state";

/** The picture to scan and the two codes to type. */
export function CodesPanel({ asked }: { asked: CodesAsked }) {
  const { user, picture, skewSeconds, skewTooFar } = asked;
  const root = useFocusOnce();
  return (
    <section id="codes" ref={root} className="asked" aria-label={words("ui-codes-title", { user })}>
      <Container header={<Header variant="h2">{words("ui-codes-title", { user })}</Header>}>
        <SpaceBetween size="l">
          {skewTooFar && <SkewWarning seconds={skewSeconds} />}
          <div className="codes">
            <div className="codes-picture">
              <img id="codes-picture" src={picture} alt={words("ui-codes-picture", { user })} width={232} height={232} />
              <Box color="text-body-secondary" fontSize="body-s" textAlign="center">
                {words("ui-codes-once")}
              </Box>
            </div>
            <div className="codes-form">
              <CodesForm asked={asked} />
            </div>
          </div>
          {asked.practiceSerial !== null && <PracticePhone serial={asked.practiceSerial} />}
        </SpaceBetween>
      </Container>
    </section>
  );
}

function CodesForm({ asked }: { asked: CodesAsked }) {
  const [codes, setCodes] = useState({ first: "", second: "" });
  // When the first code was complete: AWS must not get it when it is old.
  const [firstAt, setFirstAt] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const submit = useTell("submitCodes");
  const skip = useTell("skipCodes");
  // Refused codes come as a new request of the same change; until then the button stays busy.
  const [answered, setAnswered] = useState<CodesAsked | null>(null);
  const busy = answered === asked && !submit.isError;
  const wrong = tried ? check(codes.first, codes.second) : { first: undefined, second: undefined };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const { first, second } = check(codes.first, codes.second);
    if (busy || first !== undefined || second !== undefined) return;
    setAnswered(asked);
    submit.mutate([codes.first, codes.second, Math.round((Date.now() - (firstAt ?? Date.now())) / 1000)]);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <SpaceBetween size="m">
        <ol className="steps-list">
          {["scan", "first", "second"].map((part) => (
            <li key={part}>{words(`ui-codes-how-${part}`)}</li>
          ))}
        </ol>
        <CodeClock skewSeconds={asked.skewSeconds} first={codes.first} />
        <div className="codes-inputs">
          <CodeInput id="code-first" value={codes.first} error={wrong.first} onChange={(first) => { setCodes({ ...codes, first }); setFirstAt(first.length === 6 ? Date.now() : null); }} />
          <CodeInput id="code-second" value={codes.second} error={wrong.second} onChange={(second) => { setCodes({ ...codes, second }); }} />
        </div>
        {asked.refused && !busy && <ProblemAlert problem={asked.refused} />}
        {submit.isError && <ProblemAlert problem={submit.error} />}
        {skip.isError && <ProblemAlert problem={skip.error} />}
        <SpaceBetween direction="horizontal" size="xs">
          <Button id="submit-codes" variant="primary" formAction="submit" loading={busy} loadingText={words("ui-codes-checking")}>
            {words("ui-codes-submit")}
          </Button>
          <Button id="skip-codes" formAction="none" disabled={busy} loading={skip.isPending} onClick={() => { skip.mutate([]); }}>
            {words("ui-codes-skip")}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}

interface CodeInputProps {
  id: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function CodeInput({ id, value, error, onChange }: CodeInputProps) {
  return (
    <FormField label={words(`ui-${id}`)} errorText={error}>
      <Input
        controlId={id}
        value={value}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellcheck={false}
        nativeInputAttributes={{ maxLength: 7, className: "code-input" }}
        onChange={({ detail }) => { onChange(detail.value.replace(/\D/g, "").slice(0, 6)); }}
      />
    </FormField>
  );
}

/** What is wrong with the codes before AWS is asked. */
function check(first: string, second: string) {
  const six = words("ui-codes-six");
  const same = second !== "" && first === second ? words("ui-codes-same") : undefined;
  return {
    first: first.length === 6 ? undefined : six,
    second: second.length === 6 ? same : six,
  };
}
