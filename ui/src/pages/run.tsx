import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Guidance } from "../components/planned-changes";
import { Page } from "../components/page";
import { PasswordPanel } from "../components/password-panel";
import { ProblemAlert } from "../components/problem-alert";
import { useLeftOpen } from "../ipc/left-open";
import type { ChecklistView } from "../ipc/wire.gen";
import { go, href } from "../router";
import { ChangeRow } from "../run/change-row";
import { CodesPanel } from "../run/codes-panel";
import { useRun } from "../run/run-context";
import { SignInPanel } from "../run/sign-in-panel";
import { countEnds, type Run } from "../run/run-state";
import { words } from "../words/words";

type Running = Extract<Run, { phase: "running" }>;
type Ended = Extract<Run, { phase: "ended" }>;

/** What the way back is called. */
const BACK = { review: "ui-run-again", "access-keys": "ui-keys-back", password: "ui-run-password" };

/** The changes as they are made, and how each one ended. */
export function RunPage({ checklist }: { checklist: ChecklistView }) {
  const { run } = useRun();
  const { passwords } = useLeftOpen();
  if (run.phase === "idle") return <NoRun />;
  const ended = run.phase === "ended";
  const panels = passwords.map((user) => <PasswordPanel key={user} user={user} address={checklist.signInAddress} />);
  return (
    <Page title={words(ended ? "ui-run-ended" : "ui-run-title")} description={words(ended ? "ui-run-ended-intro" : "ui-run-intro")}>
      <SpaceBetween size="l">
        {run.phase === "ended" ? <Summary run={run} unsaved={passwords} /> : <Progress run={run} />}
        {/* Whoever signs in needs the password before. It stays at one place: a frame that moves is empty. */}
        {panels}
        {run.phase === "running" && <Asked run={run} />}
        {ended && <Guidance guidance={run.reviewed.guidance} />}
        <Container disableContentPaddings header={<Header variant="h2">{words("ui-run-changes")}</Header>}>
          <ol className="changes">
            {run.reviewed.changes.map((change, index) => (
              <ChangeRow key={index} index={index} change={change} state={run.states[index] ?? { at: "waiting" }} />
            ))}
          </ol>
        </Container>
      </SpaceBetween>
    </Page>
  );
}

function Asked({ run: { asked } }: { run: Running }) {
  if (asked === null) return null;
  if (asked.event === "needs-codes") return <CodesPanel key={asked.index} asked={asked} />;
  return <SignInPanel key={asked.index} asked={asked} />;
}

function Progress({ run }: { run: Running }) {
  const { stop } = useRun();
  const counts = countEnds(run.states);
  const ended = counts.done + counts.skipped + counts.failed;
  const total = run.reviewed.changes.length;
  return (
    <Container>
      <div className="next">
        <div className="next-words">
          <ProgressBar
            value={Math.round((100 * ended) / total)}
            label={words(run.asked ? "ui-run-waits" : "ui-run-working")}
            description={words("ui-run-progress", { ...counts, total })}
          />
        </div>
        <Button id="stop-run" disabled={run.stopping} onClick={stop}>
          {words(run.stopping ? "ui-run-stopping" : "ui-run-stop")}
        </Button>
      </div>
    </Container>
  );
}

function Summary({ run, unsaved }: { run: Ended; unsaved: string[] }) {
  const counts = countEnds(run.states);
  const [user] = unsaved;
  const { back } = run.reviewed;
  const allWell = run.problem === null && counts.done === run.states.length;
  return (
    <SpaceBetween size="m">
      {run.problem && <ProblemAlert problem={run.problem} />}
      <Container>
        <div className="next">
          <div className="next-words" role="status">
            <Box variant="h2">{words(allWell ? "ui-run-all-well" : "ui-run-not-all", { ...counts, total: run.states.length })}</Box>
            <Box color="text-body-secondary">{words(allWell ? "ui-run-all-well-hint" : "ui-run-not-all-hint")}</Box>
          </div>
          <SpaceBetween direction="horizontal" size="xs">
            {(!allWell || back !== "review") && (
              <Button id="try-again" href={href({ page: back })}>
                {words(BACK[back])}
              </Button>
            )}
            <Button
              id="to-journey"
              variant="primary"
              disabled={user !== undefined}
              disabledReason={user === undefined ? undefined : words("ui-run-password-first", { user })}
              onClick={() => {
                go({ page: "journey" });
              }}
            >
              {words("ui-to-journey")}
            </Button>
          </SpaceBetween>
        </div>
      </Container>
    </SpaceBetween>
  );
}

function NoRun() {
  return (
    <Page title={words("ui-run-none")} description={words("ui-run-none-hint")}>
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant="primary" href={href({ page: "journey" })}>
          {words("ui-to-journey")}
        </Button>
        <Button href={href({ page: "review" })}>{words("ui-to-review")}</Button>
      </SpaceBetween>
    </Page>
  );
}
