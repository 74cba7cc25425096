import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { FactChanges, StepChanges } from "../history/changes";
import type { ChecklistView } from "../ipc/wire.gen";
import { href } from "../router";
import { briefTime, words } from "../words/words";

/** What has changed since the person was here last. */
export function Since({ checklist }: { checklist: ChecklistView }) {
  const { since } = checklist;
  if (since === null) return null;
  const time = briefTime(since.before);
  const nothing = since.steps.length === 0 && since.facts.length === 0;
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <Button id="open-history" href={href({ page: "history" })}>
              {words("ui-home-history")}
            </Button>
          }
        >
          {words("ui-home-since", { time })}
        </Header>
      }
    >
      {nothing ? (
        <Box color="text-body-secondary">{words("changed-nothing")}</Box>
      ) : (
        <SpaceBetween size="s">
          {since.steps.length > 0 && <StepChanges checklist={checklist} steps={since.steps} />}
          {since.facts.length > 0 && <FactChanges facts={since.facts} />}
        </SpaceBetween>
      )}
    </Container>
  );
}
