import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import { say } from "../components/say";
import type { Fact } from "../ipc/wire.gen";
import { formatArg, words } from "../words/words";
import { DrawnCell } from "./drawn-cell";

/** An address does not break in the middle of its words sooner than it must. */
const MIN_WIDTH = 180;

/** Names and what they are. What is there to be copied, such as commands, has a line each. */
export function Facts({ step, facts }: { step: string; facts: Fact[] }) {
  const copiedAll = facts.every(({ copied }) => copied);
  return (
    <KeyValuePairs
      columns={copiedAll ? 1 : facts.length === 4 ? 4 : 3}
      minColumnWidth={MIN_WIDTH}
      items={facts.map((fact) => ({ label: say(fact.label), value: <Value step={step} fact={fact} /> }))}
    />
  );
}

function Value({ step, fact }: { step: string; fact: Fact }) {
  const label = say(fact.label);
  if (!fact.copied || fact.cell.cell !== "value") return <DrawnCell step={step} cell={fact.cell} name={label} />;
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={formatArg(fact.cell.value)}
      copyButtonAriaLabel={words("ui-copy-that", { what: label })}
      copySuccessText={words("ui-copied")}
      copyErrorText={words("ui-not-copied")}
    />
  );
}
