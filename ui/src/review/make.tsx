import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import type { Reviewed } from "../run/run-state";
import { words } from "../words/words";
import { AgreeElsewhere, ApplyButton } from "./apply";
import { useApply } from "./use-apply";

/** Applies the changes of one action, once they have been read. */
export function Make({ reviewed }: { reviewed: Reviewed }) {
  const by = useApply();
  const count = reviewed.changes.length;
  return (
    <Container>
      <div className="next">
        <div className="next-words">
          <Box variant="h2">{words("ui-review-ready", { count })}</Box>
          <Box color="text-body-secondary">{words("ui-review-ready-hint", { count })}</Box>
          <AgreeElsewhere by={by} />
        </div>
        <ApplyButton id="make-changes" reviewed={reviewed} by={by} />
      </div>
    </Container>
  );
}
