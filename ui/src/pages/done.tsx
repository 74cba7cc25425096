import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { Guidance } from "../components/planned-changes";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { useLeave } from "../components/sign-out-modal";
import type { ChecklistView, SessionView } from "../ipc/wire.gen";
import { SunUp } from "../pictures/sun";
import { go, href } from "../router";
import { NotMade, Remaining } from "../run/not-made";
import { useRun } from "../run/run-context";
import { countEnds, type Ended } from "../run/run-state";
import { RunSteps } from "../run/run-steps";
import { askedFor, thingsOf, ThingsToDo } from "../run/things-to-do";
import { needsAttention, openToday } from "../steps/progress";
import { words } from "../words/words";

/** What the way back is called. */
const BACK = { review: "ui-run-again", "access-keys": "ui-keys-back", password: "ui-run-password", changes: "ui-changes-back" };

interface DonePageProps {
  run: Ended;
  checklist: ChecklistView;
  session: SessionView;
}

/** How a run ended, and what to do next. */
export function DonePage({ run, checklist, session }: DonePageProps) {
  const counts = { ...countEnds(run.states), total: run.states.length };
  const allMade = run.problem === null && counts.done === counts.total;
  const setup = run.reviewed.back === "review";
  const asked = setup ? askedFor(thingsOf(run, session)) : [];
  const open = openToday(checklist.steps).filter(({ id }) => !asked.includes(id));
  const ready = checklist.setup.done && !open.some(needsAttention);
  return (
    <Page title={words(titleOf(setup, allMade, ready))}>
      <SpaceBetween size="l">
        {setup && allMade && ready && <SunUp />}
        <div role="status">{words("ui-run-progress", counts)}</div>
        {run.problem && <ProblemAlert problem={run.problem} />}
        {!allMade && <NotMade run={run} button={words(BACK[run.reviewed.back])} />}
        {setup && <ThingsToDo run={run} session={session} />}
        {setup && <Remaining run={run} steps={open} />}
        <Guidance guidance={run.reviewed.guidance} />
        <Onward run={run} again={!allMade} practice={session.practice} />
        <ExpandableSection headerText={words("ui-run-changes")}>
          <RunSteps run={run} />
        </ExpandableSection>
      </SpaceBetween>
    </Page>
  );
}

function titleOf(setup: boolean, allMade: boolean, ready: boolean): string {
  if (!setup) return allMade ? "ui-run-ended" : "ui-run-ended-partly";
  return allMade && ready ? "ui-done-title" : "ui-done-partly";
}

function Onward({ run, again, practice }: { run: Ended; again: boolean; practice: boolean }) {
  const { back } = run.reviewed;
  const { leave } = useRun();
  const signOut = useLeave();
  const setup = back === "review";
  return (
    <SpaceBetween size="s">
      <SpaceBetween direction="horizontal" size="xs">
        {(again || back === "access-keys" || back === "changes") && (
          <Button id="try-again" href={href({ page: back })}>
            {words(BACK[back])}
          </Button>
        )}
        {setup && (
          <Button id="to-summary" href={href({ page: "checklist" })}>
            {words("ui-done-summary")}
          </Button>
        )}
        <Button
          id="to-journey"
          variant={practice && setup ? "normal" : "primary"}
          onClick={() => {
            leave();
            go({ page: "journey" });
          }}
        >
          {words("ui-done-home")}
        </Button>
        {practice && setup && (
          <Button id="now-for-real" variant="primary" onClick={() => { signOut.leave({ somebodyElse: false }); }}>
            {words("ui-done-for-real")}
          </Button>
        )}
      </SpaceBetween>
      {signOut.problem && <ProblemAlert problem={signOut.problem} />}
      {signOut.modal}
    </SpaceBetween>
  );
}
