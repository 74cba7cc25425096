import { Button } from "../components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { useFocusOnce } from "../components/focus-once";
import { SkewWarning } from "../components/notices";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import { useLeftOpen } from "../ipc/left-open";
import { ShowPhone } from "../phone/show-phone";
import { words } from "../words/words";
import { CodeClock } from "./code-clock";
import { checkCodes, CodeInput } from "./code-input";
import { CodesPicture } from "./codes-picture";
import type { CodesAsked } from "./run-state";

/** The picture to scan and the two codes to type. */
export function CodesPanel({ asked }: { asked: CodesAsked }) {
  const { user, picture, skewSeconds, skewTooFar } = asked;
  const root = useFocusOnce(useLeftOpen().passwords.length);
  return (
    <section id="codes" ref={root} className="asked" aria-label={words("ui-codes-title", { user })}>
      <Container header={<Header variant="h2">{words("ui-codes-title", { user })}</Header>}>
        <SpaceBetween size="l">
          {skewTooFar && <SkewWarning seconds={skewSeconds} />}
          <div className="codes">
            <CodesPicture serial={asked.serial} picture={picture} alt={words("ui-codes-picture", { user })} />
            <div className="codes-form">
              <CodesForm asked={asked} />
            </div>
          </div>
          {asked.practice && <ShowPhone />}
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
  const wrong = tried ? checkCodes(codes.first, codes.second) : { first: undefined, second: undefined };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const { first, second } = checkCodes(codes.first, codes.second);
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
