import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Page } from "../components/page";
import { say } from "../components/say";
import { SignInAddress } from "../components/sign-in-address";
import { StatusMark } from "../components/status-mark";
import type { ChecklistView, SessionView, Status, StepView } from "../ipc/wire.gen";
import { href } from "../router";
import { progressOf } from "../steps/progress";
import { dateTime, words } from "../words/words";

/** What AWS says, what only the person said, and what is open: apart from each other. */
const PARTS: { name: string; statuses: Status[] }[] = [
  { name: "open", statuses: ["attention", "todo", "unknown"] },
  { name: "verified", statuses: ["holds"] },
  { name: "confirmed", statuses: ["confirmed"] },
  { name: "not-needed", statuses: ["not-applicable"] },
];

/** The checklist on one page, to be printed or read again. */
export function ChecklistPage({ checklist, session }: { checklist: ChecklistView; session: SessionView }) {
  return (
    <Page
      title={words("ui-checklist-title")}
      description={words("ui-observed-at", { time: dateTime(checklist.observedAt) })}
      actions={
        <Button
          id="print"
          onClick={() => {
            window.print();
          }}
        >
          {words("ui-checklist-print")}
        </Button>
      }
    >
      <SpaceBetween size="l">
        <Result checklist={checklist} session={session} />
        {PARTS.map(({ name, statuses }) => (
          <Part key={name} name={name} steps={checklist.steps.filter((step) => statuses.includes(step.status))} />
        ))}
      </SpaceBetween>
    </Page>
  );
}

function Result({ checklist, session }: { checklist: ChecklistView; session: SessionView }) {
  const { settled, total } = progressOf(checklist.steps);
  const type = checklist.settled ? "success" : "info";
  return (
    <Alert
      type={type}
     
      header={words(checklist.settled ? "ui-checklist-finished" : "ui-checklist-unfinished", { settled, total })}
      action={!checklist.settled && <Button href={href({ page: "journey" })}>{words("ui-to-journey")}</Button>}
    >
      <SpaceBetween size="xs">
        <div>
          {words("ui-checklist-account", {
            account: session.accountId,
            practice: session.practice ? "yes" : "no",
          })}
        </div>
        {checklist.signInAddress !== null && <SignInAddress address={checklist.signInAddress} />}
      </SpaceBetween>
    </Alert>
  );
}

function Part({ name, steps }: { name: string; steps: StepView[] }) {
  if (steps.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" counter={words("ui-count", { count: steps.length })} description={words(`ui-checklist-${name}-hint`)}>
          {words(`ui-checklist-${name}`)}
        </Header>
      }
    >
      <ul className="rows">
        {steps.map((step) => (
          <li key={step.id} className="row">
            <div className="row-words">
              <Box fontWeight="bold">{words(`${step.id}-title`)}</Box>
              {step.findings.map((finding, index) => (
                <Box key={index} color="text-body-secondary" fontSize="body-s">
                  {say(finding)}
                </Box>
              ))}
            </div>
            <div className="row-mark" data-status={step.status}>
              <StatusMark status={step.status} severity={step.severity} />
            </div>
          </li>
        ))}
      </ul>
    </Container>
  );
}
