import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import type { StepView, When } from "../ipc/wire.gen";
import { isRemaining, needsAttention } from "../steps/progress";
import { words } from "../words/words";
import { StepRow } from "./step-row";

/** What is not done yet, of the steps of a day. */
export function Remaining({ steps, when }: { steps: StepView[]; when: When }) {
  const remaining = steps.filter((step) => step.when === when && isRemaining(step) && !needsAttention(step));
  if (remaining.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" counter={words("ui-count", { count: remaining.length })}>
          {words(`ui-home-remaining-${when}`)}
        </Header>
      }
    >
      <ul className="rows">
        {remaining.map((step) => (
          <StepRow key={step.id} step={step} act="ui-home-start" />
        ))}
      </ul>
    </Container>
  );
}
