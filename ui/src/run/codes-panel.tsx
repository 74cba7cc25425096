import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { Button } from "../components/button";
import { SkewWarning } from "../components/notices";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import { ShowPhone } from "../phone/show-phone";
import { words } from "../words/words";
import { CodeClock } from "./code-clock";
import { checkCodes, CodeInput } from "./code-input";
import { CodesPicture } from "./codes-picture";
import type { CodesAsked } from "./run-state";

interface CodesPanelProps {
  asked: CodesAsked;
  /** How often codes were asked for: refused ones are not typed again. */
  round: number;
}

/** "Set up device", in the order and the words of AWS: the app, the picture to scan, and two codes. */
export function CodesPanel({ asked, round }: CodesPanelProps) {
  const { user, picture, skewSeconds, skewTooFar } = asked;
  return (
    <section id="codes" aria-label={words("ui-codes-title", { user })}>
      <Container>
        <SpaceBetween size="l">
          {skewTooFar && <SkewWarning seconds={skewSeconds} />}
          <ol className="device-steps">
            <li>
              <p>{words("ui-codes-how-app")}</p>
              {asked.practice && <ShowPhone />}
            </li>
            <li>
              <p>{words("ui-codes-how-scan")}</p>
              <CodesPicture serial={asked.serial} picture={picture} alt={words("ui-codes-picture", { user })} />
            </li>
            <li>
              <p>{words("ui-codes-how-codes")}</p>
              <CodesForm key={round} asked={asked} />
            </li>
          </ol>
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
  // Refused codes come as a new request, with a form of its own; until then the button stays busy.
  const busy = submit.isPending || submit.isSuccess;
  const wrong = tried ? checkCodes(codes.first, codes.second) : { first: undefined, second: undefined };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const { first, second } = checkCodes(codes.first, codes.second);
    if (busy || first !== undefined || second !== undefined) return;
    submit.mutate([codes.first, codes.second, Math.round((Date.now() - (firstAt ?? Date.now())) / 1000)]);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <SpaceBetween size="m">
        {asked.refused && !busy && <ProblemAlert problem={asked.refused} />}
        <CodeClock skewSeconds={asked.skewSeconds} first={codes.first} />
        <div className="codes-inputs">
          <CodeInput id="code-first" focused={asked.refused !== null} value={codes.first} error={wrong.first} onChange={(first) => { setCodes({ ...codes, first }); setFirstAt(first.length === 6 ? Date.now() : null); }} />
          <CodeInput id="code-second" value={codes.second} error={wrong.second} onChange={(second) => { setCodes({ ...codes, second }); }} />
        </div>
        {submit.isError && <ProblemAlert problem={submit.error} />}
        {skip.isError && <ProblemAlert problem={skip.error} />}
        <div className="onward">
          <Button id="skip-codes" formAction="none" disabled={busy} loading={skip.isPending} onClick={() => { skip.mutate([]); }}>
            {words("ui-codes-skip")}
          </Button>
          <Button id="submit-codes" variant="primary" formAction="submit" loading={busy} loadingText={words("ui-codes-checking")}>
            {words("ui-codes-submit")}
          </Button>
        </div>
      </SpaceBetween>
    </form>
  );
}
