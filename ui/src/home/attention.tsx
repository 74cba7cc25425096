import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import type { StepView } from "../ipc/wire.gen";
import { byUrgency, needsAttention } from "../steps/progress";
import { words } from "../words/words";
import { StepRow } from "./step-row";

/** What is not as it should be, the gravest first. */
export function Attention({ steps }: { steps: StepView[] }) {
  const wrong = byUrgency(steps.filter(needsAttention));
  return (
    <Container
      header={
        <Header variant="h2" counter={words("ui-count", { count: wrong.length })}>
          {words("ui-home-attention")}
        </Header>
      }
    >
      {wrong.length === 0 ? (
        <Box color="text-body-secondary">{words("ui-home-attention-none")}</Box>
      ) : (
        <ul className="rows">
          {wrong.map((step) => (
            <StepRow key={step.id} step={step} act={step.status === "unknown" ? "ui-home-see-why" : "ui-home-fix"} />
          ))}
        </ul>
      )}
    </Container>
  );
}
