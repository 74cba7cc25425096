import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { Button } from "../components/button";
import { ChangeDetails } from "../components/change-details";
import { say } from "../components/say";
import { SmallHeader } from "../components/small-header";
import { StatusLine } from "../components/status-line";
import type { Area, ChangeView } from "../ipc/wire.gen";
import { words } from "../words/words";

/** The areas, from the first to the last. */
const ORDER: Record<Area, number> = { users: 0, security: 1, costs: 2, computer: 3 };

interface SummaryProps {
  changes: ChangeView[];
  /** Where the answers of a step can be mended. */
  edit: (step: string) => string;
  /** What applies them. */
  action: ReactNode;
}

/** Every change in a few lines, by what it is about. The details are behind folds. */
export function Summary({ changes, edit, action }: SummaryProps) {
  return (
    <SpaceBetween size="m">
      <Facts changes={changes} action={action} />
      {areas(changes).map((area) => (
        <AreaChanges key={area.name} {...area} edit={edit} />
      ))}
    </SpaceBetween>
  );
}

/** What holds for all of them. */
function Facts({ changes, action }: { changes: ChangeView[]; action: ReactNode }) {
  const costly = changes.filter(({ free }) => !free).length;
  const final = changes.filter(({ undoable }) => !undoable).length;
  return (
    <Container header={<Header variant="h2" actions={action}>{words("ui-review-ready", { count: changes.length })}</Header>}>
      <SpaceBetween direction="horizontal" size="l">
        {changes.some(({ phone }) => phone) && <StatusLine type="info">{words("ui-review-phone")}</StatusLine>}
        <StatusLine type={costly === 0 ? "success" : "warning"}>{words("ui-review-costly", { count: costly })}</StatusLine>
        <StatusLine type={final === 0 ? "success" : "warning"}>{words("ui-review-final", { count: final })}</StatusLine>
      </SpaceBetween>
    </Container>
  );
}

interface AreaOf {
  name: Area;
  changes: { change: ChangeView; index: number }[];
}

function AreaChanges({ name, changes, edit }: AreaOf & { edit: (step: string) => string }) {
  const title = words(`ui-review-area-${name}`);
  const [first] = changes;
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={words("ui-count", { count: changes.length })}
          actions={
            first && (
              <Button href={edit(first.change.step)} iconName="edit" ariaLabel={words("ui-review-edit-step", { step: title })}>
                {words("ui-review-edit")}
              </Button>
            )
          }
        >
          {title}
        </Header>
      }
    >
      <ul className="plain-list">
        {changes.map(({ change, index }) => (
          <li key={index}>{say(change.title)}</li>
        ))}
      </ul>
      {changes.map(({ change, index }) => change.warning && (
        <StatusLine key={index} type="warning">{say(change.warning)}</StatusLine>
      ))}
      <ExpandableSection headerText={<SmallHeader text={words("ui-review-details")} />} headingTagOverride="h3">
        <ol className="changes">
          {changes.map(({ change, index }) => (
            <li key={index} id={`change-${index}`} className="change">
              <div className="change-body">
                <Box variant="strong">{say(change.title)}</Box>
                <ChangeDetails change={change} />
              </div>
            </li>
          ))}
        </ol>
      </ExpandableSection>
    </Container>
  );
}

/** The changes of each area, in the order in which the areas come. */
function areas(changes: ChangeView[]): AreaOf[] {
  const all = changes.map((change, index) => ({ change, index }));
  const found = [...new Set(changes.map(({ area }) => area))].sort((one, other) => ORDER[one] - ORDER[other]);
  return found.map((name) => ({ name, changes: all.filter(({ change }) => change.area === name) }));
}
