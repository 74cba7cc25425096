import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { CallView, ChangeView } from "../ipc/wire.gen";
import { words } from "../words/words";
import { Code, Diff } from "./code";
import { say } from "./say";
import { SmallHeader } from "./small-header";
import { StatusLine } from "./status-line";

/** What a change costs, how it is taken back, and exactly what will be sent or written. */
export function ChangeDetails({ change }: { change: ChangeView }) {
  return (
    <>
      {change.warning && <StatusLine type="warning">{say(change.warning)}</StatusLine>}
      <dl className="change-facts">
        <div>
          <dt>{words("ui-change-cost")}</dt>
          <dd>{say(change.cost)}</dd>
        </div>
        <div>
          <dt>{words("ui-change-undo")}</dt>
          <dd>{say(change.undo)}</dd>
        </div>
      </dl>
      {change.diff && <Diff path={change.diff.path} diff={change.diff.diff} />}
      {change.calls.length > 0 && <Calls calls={change.calls} />}
    </>
  );
}

function Calls({ calls }: { calls: CallView[] }) {
  const operations = calls.map((call) => call.operation).join(", ");
  return (
    <ExpandableSection headerText={<SmallHeader text={words("ui-change-exact", { operations })} />}>
      <SpaceBetween size="s">
        {calls.map((call, index) => (
          <SpaceBetween key={index} size="xs">
            <Code label={words("ui-change-call", { operation: call.operation })} text={call.parameters} />
            {call.command && <Code label={words("ui-change-command")} text={call.command} />}
          </SpaceBetween>
        ))}
      </SpaceBetween>
    </ExpandableSection>
  );
}
