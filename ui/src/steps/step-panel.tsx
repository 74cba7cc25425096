import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { say } from "../components/say";
import { SmallHeader } from "../components/small-header";
import { StatusMark } from "../components/status-mark";
import type { SessionView, StepView } from "../ipc/wire.gen";
import { words } from "../words/words";
import { ConsoleButton } from "./console-button";
import { extras } from "./extras";
import { isSettled } from "./progress";
import { StepForm } from "./step-form";

interface StepPanelProps {
  step: StepView;
  session: SessionView;
  /** The person came to mend an answer: show what is wrong at once. */
  checked: boolean;
}

/** One step: how it stands, why it matters, what will be done and what is asked. */
export function StepPanel({ step, session, checked }: StepPanelProps) {
  const settled = isSettled(step.status);
  const Extra = extras[step.id];
  const asks = step.canChange && (!settled || step.questions.length > 0);
  return (
    <section id={`step-${step.id}`} data-status={step.status} className="step">
      <Container
        header={
          <Header variant="h2" actions={<StatusMark status={step.status} />}>
            {words(`${step.id}-title`)}
          </Header>
        }
        footer={<Footer step={step} />}
      >
        <SpaceBetween size="m">
          <Findings step={step} />
          <About step={step} settled={settled} />
          {Extra && <Extra step={step} session={session} />}
          {asks && <StepForm step={step} checked={checked} />}
        </SpaceBetween>
      </Container>
    </section>
  );
}

function Findings({ step }: { step: StepView }) {
  return (
    <div className="findings" data-status={step.status}>
      <ul className="plain-list" aria-label={words("ui-step-found")}>
        {step.findings.map((finding, index) => (
          <li key={index}>{say(finding)}</li>
        ))}
      </ul>
    </div>
  );
}

/** A step that is done tells about itself only when asked. */
function About({ step, settled }: { step: StepView; settled: boolean }) {
  if (!settled) return <Explained step={step} />;
  return (
    <ExpandableSection headerText={<SmallHeader text={words("ui-step-about")} />}>
      <Explained step={step} />
    </ExpandableSection>
  );
}

function Explained({ step }: { step: StepView }) {
  return (
    <SpaceBetween size="m">
      <Box variant="p">{words(`${step.id}-why`)}</Box>
      <dl className="explained">
        {["what", "limits", "cost"].map((part) => (
          <div key={part}>
            <dt>{words(`ui-step-${part}`)}</dt>
            <dd>{words(`${step.id}-${part}`)}</dd>
          </div>
        ))}
      </dl>
    </SpaceBetween>
  );
}

function Footer({ step }: { step: StepView }) {
  return (
    <div className="step-footer">
      {step.standards.length > 0 ? (
        <ExpandableSection variant="inline" headerText={<SmallHeader text={words("ui-step-standards", { count: step.standards.length })} />}>
          <ul className="plain-list">
            {step.standards.map(({ name, control }) => (
              <li key={`${name} ${control}`}>{words("ui-step-standard", { name, control })}</li>
            ))}
          </ul>
        </ExpandableSection>
      ) : (
        <span />
      )}
      {step.consoleLink !== null && <ConsoleButton step={step} />}
    </div>
  );
}
