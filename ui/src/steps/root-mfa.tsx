import { Button } from "../components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ProblemAlert } from "../components/problem-alert";
import { StatusLine } from "../components/status-line";
import { useWatch } from "../ipc/journey";
import type { SessionView, StepView } from "../ipc/wire.gen";
import { ConsoleAndPhone } from "../pictures/console-and-phone";
import { href } from "../router";
import { words } from "../words/words";
import { isSettled } from "../ipc/status";
import { ConsoleButton } from "./console-button";

/** What to do there, once the console is open. */
const WAYS = ["assign", "choose", "back"] satisfies string[];

/** What the person does in the console, while this page watches. `from` is the page of the guided way that it is on. */
export function RootMfa({ step, session, from = null }: { step: StepView; session: SessionView; from?: string | null }) {
  const wanted = !isSettled(step.status);
  const { watching, problem, stop, again } = useWatch(step.id, wanted);
  if (!wanted) return null;
  return (
    <div className="instructions">
      <SpaceBetween size="m">
        <strong>{words("ui-root-mfa-how")}</strong>
        <div className="beside">
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
          <ConsoleAndPhone />
        </div>
        {problem && <ProblemAlert problem={problem} />}
        <div role="status">
          {watching ? (
            <SpaceBetween direction="horizontal" size="xs" alignItems="center">
              <StatusLine type="in-progress">{words("ui-root-mfa-watching")}</StatusLine>
              <Button id="stop-watching" onClick={stop}>{words("ui-root-mfa-stop")}</Button>
            </SpaceBetween>
          ) : (
            <SpaceBetween direction="horizontal" size="xs" alignItems="center">
              <StatusLine type="stopped">{words("ui-root-mfa-stopped")}</StatusLine>
              <Button id="watch-again" onClick={again}>{words("ui-root-mfa-again")}</Button>
            </SpaceBetween>
          )}
        </div>
      </SpaceBetween>
    </div>
  );
}

function ToPracticeConsole({ from }: { from: string | null }) {
  return (
    <Button id="to-practice" variant="primary" href={href({ page: "practice", from })}>
      {words("ui-root-mfa-to-practice")}
    </Button>
  );
}
