import SpaceBetween from "@cloudscape-design/components/space-between";
import { CheckAgain, ReadingProgress } from "../components/loading";
import { ClockWarning } from "../components/notices";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { AccountFacts } from "../home/account-facts";
import { AllChecks } from "../home/all-checks";
import { Attention } from "../home/attention";
import { ComingUp } from "../home/coming";
import { ContinueSetup } from "../home/continue-setup";
import { Remaining } from "../home/remaining";
import { Since } from "../home/since";
import { Shortcuts } from "../home/shortcuts";
import { useSession } from "../ipc/ask";
import { useObserve } from "../ipc/journey";
import type { ChecklistView } from "../ipc/wire.gen";
import { briefTime, words } from "../words/words";

/** How a known account stands: what needs somebody first, and what is good folded away. */
export function JourneyPage({ checklist }: { checklist: ChecklistView }) {
  const observe = useObserve();
  const session = useSession();
  const { steps } = checklist;
  return (
    <Page
      title={words("ui-journey-title")}
      description={words("ui-home-checked", { time: briefTime(checklist.observedAt) })}
      actions={<CheckAgain observe={observe} />}
    >
      <SpaceBetween size="l">
        <ReadingProgress />
        {observe.isError && <ProblemAlert problem={observe.error} />}
        <ClockWarning checklist={checklist} />
        <ContinueSetup checklist={checklist} />
        {session && <AccountFacts checklist={checklist} session={session} />}
        <Attention steps={steps} />
        <Since checklist={checklist} />
        <Remaining steps={steps} when="today" />
        <Remaining steps={steps} when="this-week" />
        <ComingUp checklist={checklist} />
        <Shortcuts checklist={checklist} />
        <AllChecks steps={steps} />
      </SpaceBetween>
    </Page>
  );
}
