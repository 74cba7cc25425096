import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import type { ChecklistView } from "../ipc/wire.gen";
import { isCounted } from "../ipc/status";
import { href } from "../router";
import { needed, progressOf } from "../steps/progress";
import { words } from "../words/words";

/** The first day goes on, as long as setup has something to do. What only the person can do stands below. */
export function ContinueSetup({ checklist }: { checklist: ChecklistView }) {
  const { next } = checklist.setup;
  if (next === null) return null;
  const { settled, total } = progressOf(needed(checklist.steps).filter(({ when }) => when === "today"));
  const planned = checklist.steps.some((step) => step.included && step.canChange && isCounted(step.status));
  return (
    <Container>
      <div className="next">
        <div className="next-words">
          <Box variant="h2">{words("ui-home-setup")}</Box>
          <Box variant="p" color="text-body-secondary">
            {words("ui-home-setup-next", { step: words(`${next}-title`) })}
          </Box>
          <Box color="text-body-secondary" fontSize="body-s">
            {words("ui-home-setup-progress", { settled, total })}
          </Box>
        </div>
        <SpaceBetween direction="horizontal" size="xs">
          {planned && (
            <Button id="to-review" href={href({ page: "review" })}>
              {words("ui-to-review")}
            </Button>
          )}
          <Button id="to-setup" variant="primary" href={href({ page: "setup", at: null })}>
            {words("ui-home-setup")}
          </Button>
        </SpaceBetween>
      </div>
    </Container>
  );
}
