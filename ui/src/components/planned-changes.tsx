import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ChangeView, Message } from "../ipc/wire.gen";
import { words } from "../words/words";
import { ChangeDetails } from "./change-details";
import { Notes } from "./notices";
import { say } from "./say";

interface PlannedChangesProps {
  changes: ChangeView[];
}

/** Every change in the order in which it will be made. */
export function PlannedChanges({ changes }: PlannedChangesProps) {
  if (changes.length === 0) return null;
  return (
    <SpaceBetween size="l">
      {groups(changes).map((group) => (
        <StepChanges key={`${group.step} ${group.first}`} {...group} />
      ))}
    </SpaceBetween>
  );
}

function StepChanges({ step, first, changes }: Group) {
  return (
    <Container
      disableContentPaddings
      header={
        <Header
          variant="h2"
          counter={words("ui-count", { count: changes.length })}
        >
          {words(`${step}-title`)}
        </Header>
      }
    >
      <ol className="changes" start={first + 1}>
        {changes.map((change, index) => (
          <li key={first + index} id={`change-${first + index}`} className="change">
            <span className="change-number" aria-hidden="true">
              {first + index + 1}
            </span>
            <div className="change-body">
              <Box variant="h3" fontSize="body-m" fontWeight="bold" padding="n">
                {say(change.title)}
              </Box>
              <ChangeDetails change={change} />
            </div>
          </li>
        ))}
      </ol>
    </Container>
  );
}

/** What the person should know and do besides. */
export function Guidance({ guidance }: { guidance: Message[] }) {
  if (guidance.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{words("ui-guidance")}</Header>}>
      <Notes notes={guidance} />
    </Container>
  );
}

interface Group {
  step: string;
  first: number;
  changes: ChangeView[];
}

/** Neighbours of one step, kept in order. */
function groups(changes: ChangeView[]): Group[] {
  const found: Group[] = [];
  changes.forEach((change, index) => {
    const last = found.at(-1);
    if (last?.step === change.step) last.changes.push(change);
    else found.push({ step: change.step, first: index, changes: [change] });
  });
  return found;
}
