import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { Page } from "../components/page";
import { PasswordPanel } from "../components/password-panel";
import type { ChecklistView, SessionView } from "../ipc/wire.gen";
import { href } from "../router";
import { CodesPanel } from "../run/codes-panel";
import { useRun } from "../run/run-context";
import { RunSteps } from "../run/run-steps";
import { countEnds, type Ended, type Running } from "../run/run-state";
import { PhoneCodePanel } from "../run/phone-code-panel";
import { SignInPanel } from "../run/sign-in-panel";
import { type Task, taskOf, turnOf } from "../run/task";
import { words } from "../words/words";
import { DonePage } from "./done";

interface RunPageProps {
  checklist: ChecklistView;
  session: SessionView;
}

/** The changes as they are made, what the person does for them one after the other, and how it ended. */
export function RunPage({ checklist, session }: RunPageProps) {
  const { run } = useRun();
  if (run.phase === "idle") return <NoRun />;
  const task = taskOf(run);
  if (task) return <TaskPage key="task" run={run} task={task} address={checklist.signInAddress} />;
  if (run.phase === "ended") return <DonePage run={run} checklist={checklist} session={session} />;
  return (
    <Page title={words("ui-run-title")} description={words("ui-run-intro")}>
      <Container footer={<Stop run={run} />}>
        <Progress run={run} />
      </Container>
    </Page>
  );
}

interface TaskPageProps {
  run: Running | Ended;
  task: Task;
  address: string | null;
}

/** One thing that the person does. Everything else waits behind it. */
function TaskPage({ run, task, address }: TaskPageProps) {
  const { user } = task;
  const counts = { ...countEnds(run.states), total: run.states.length };
  return (
    <Page title={words(`ui-turn-${task.task}`, { user, ...turnOf(run, task) })}>
      <SpaceBetween size="l">
        <TaskPanel run={run} task={task} address={address} />
        <ExpandableSection headerText={words("ui-run-progress", counts)}>
          <SpaceBetween size="m">
            <Progress run={run} />
            {run.phase === "running" && <Stop run={run} />}
          </SpaceBetween>
        </ExpandableSection>
      </SpaceBetween>
    </Page>
  );
}

function TaskPanel({ run, task, address }: TaskPageProps) {
  switch (task.task) {
    case "save-password":
      return <PasswordPanel key={task.user} user={task.user} address={address} />;
    case "set-up-mfa":
      return <CodesPanel key={task.asked.index} asked={task.asked} round={run.phase === "running" ? run.asks : 0} />;
    case "verify-phone":
      return <PhoneCodePanel asked={task.asked} round={run.phase === "running" ? run.asks : 0} />;
    case "sign-in":
      return <SignInPanel key={task.asked.index} asked={task.asked} />;
  }
}

function Progress({ run }: { run: Running | Ended }) {
  const counts = { ...countEnds(run.states), total: run.states.length };
  const ended = counts.done + counts.skipped + counts.failed;
  return (
    <SpaceBetween size="m">
      <ProgressBar
        value={Math.round((100 * ended) / counts.total)}
        ariaLabel={words("ui-run-title")}
        description={words("ui-run-progress", counts)}
      />
      <RunSteps run={run} />
    </SpaceBetween>
  );
}

function Stop({ run }: { run: Running }) {
  const { stop } = useRun();
  return (
    <Button id="stop-run" disabled={run.stopping} onClick={stop}>
      {words(run.stopping ? "ui-run-stopping" : "ui-run-stop")}
    </Button>
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
