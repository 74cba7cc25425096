import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { say } from "../components/say";
import { SmallHeader } from "../components/small-header";
import { StepMark } from "../components/status-mark";
import { Details } from "../details/details";
import { InfoLink } from "../help/info-link";
import type { SessionView, StepView } from "../ipc/wire.gen";
import { words } from "../words/words";
import { AskCharged } from "./ask-charged";
import { ConfirmForm } from "./confirm-form";
import { DeclineForm } from "./decline-form";
import { ConsoleButton } from "./console-button";
import { extras, LEADING_TO_CONSOLE } from "./extras";
import { isSettled } from "../ipc/status";
import { StepForm } from "./step-form";

interface StepPanelProps {
  step: StepView;
  session: SessionView;
  /** The person came to mend an answer: show what is wrong at once. */
  checked: boolean;
}

/** One step: how it stands, why it matters and what is asked. The rest is behind *Info*. */
export function StepPanel({ step, session, checked }: StepPanelProps) {
  const settled = isSettled(step.status);
  const Extra = extras[step.id];
  // The practice console has the root user's MFA only, and the way there stands with it.
  const console = step.consoleLink !== null && !session.practice && (settled || !LEADING_TO_CONSOLE.has(step.id));
  const asks = step.canChange && (!settled || step.questions.length > 0);
  return (
    <section id={`step-${step.id}`} data-status={step.status} className="step">
      <Container
        header={
          <Header variant="h2" info={<InfoLink topic={{ about: "step", step: step.id }} />} actions={<StepMark step={step} />}>
            {words(`${step.id}-title`)}
          </Header>
        }
        footer={console && <ConsoleButton step={step} />}
      >
        <SpaceBetween size="m">
          <Findings step={step} />
          {!settled && <Box variant="p">{words(`${step.id}-why`)}</Box>}
          {Extra && <Extra step={step} session={session} />}
          <Details step={step} />
          {step.price !== null && <AskCharged step={step.id} price={step.price} />}
          {step.confirmable && <ConfirmForm step={step} />}
          {asks && <Asked step={step} settled={settled} checked={checked} />}
          <DeclineForm step={step} />
        </SpaceBetween>
      </Container>
    </section>
  );
}

/** What a step asks that is done already stands behind a fold, and is nothing that is left to do. */
function Asked({ step, settled, checked }: { step: StepView; settled: boolean; checked: boolean }) {
  if (!settled) return <StepForm step={step} checked={checked} />;
  return (
    <ExpandableSection
      defaultExpanded={checked || step.invalid.length > 0}
      headerText={<SmallHeader text={words("ui-step-change")} />}
    >
      <StepForm step={step} checked={checked} />
    </ExpandableSection>
  );
}

function Findings({ step }: { step: StepView }) {
  return (
    <div className="findings" data-status={step.severity ?? step.status}>
      <ul className="plain-list" aria-label={words("ui-step-found")}>
        {step.findings.map((finding, index) => (
          <li key={index}>{say(finding)}</li>
        ))}
      </ul>
    </div>
  );
}
