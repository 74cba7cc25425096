import { Button } from "../components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ProblemAlert } from "../components/problem-alert";
import { StatusLine } from "../components/status-line";
import { useWatch } from "../ipc/journey";
import type { SessionView, StepView } from "../ipc/wire.gen";
import { href } from "../router";
import { words } from "../words/words";
import { isSettled } from "../ipc/status";
import { ConsoleButton } from "./console-button";

/** What to do there, once the console is open. */
const WAYS = ["assign", "choose", "back"] satisfies string[];

/** What the person does in the console, while this page watches. `from` is the page of the guided way that it is on. */
export function RootMfa({ step, session, from = null }: { step: StepView; session: SessionView; from?: string | null }) {
  const wanted = !isSettled(step.status);
  const { watching, problem, again } = useWatch(step.id, wanted);
  if (!wanted) return null;
  return (
    <div className="instructions">
      <SpaceBetween size="m">
        <strong>{words("ui-root-mfa-how")}</strong>
        <ol>
          <li>
            <SpaceBetween size="xs">
              {words(session.practice ? "ui-root-mfa-open-practice" : "ui-root-mfa-open")}
              {session.practice ? <ToPracticeConsole from={from} /> : <ConsoleButton step={step} primary />}
            </SpaceBetween>
          </li>
          {WAYS.map((way) => (
            <li key={way}>{words(`ui-root-mfa-${way}`)}</li>
          ))}
        </ol>
        {problem && <ProblemAlert problem={problem} />}
        <div role="status">
          {watching ? (
            <StatusLine type="in-progress">{words("ui-root-mfa-watching")}</StatusLine>
          ) : (
            <SpaceBetween direction="horizontal" size="xs">
              <StatusLine type="stopped">{words("ui-root-mfa-stopped")}</StatusLine>
              <Button onClick={() => void again()}>{words("ui-root-mfa-again")}</Button>
            </SpaceBetween>
          )}
        </div>
      </SpaceBetween>
    </div>
  );
}

function ToPracticeConsole({ from }: { from: string | null }) {
  return (
    <Button id="to-practice" variant="primary" href={href({ page: "practice", step: null, from })}>
      {words("ui-root-mfa-to-practice")}
    </Button>
  );
}
