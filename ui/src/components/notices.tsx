import Alert from "@cloudscape-design/components/alert";
import type { ChecklistView, Message } from "../ipc/wire.gen";
import { words } from "../words/words";
import { Instruction } from "./instruction";

/** What should be known besides, one point each. */
export function Notes({ notes }: { notes: Message[] }) {
  return (
    <ul className="plain-list">
      {notes.map((note, index) => (
        <li key={index}>
          <Instruction message={note} />
        </li>
      ))}
    </ul>
  );
}

/** Says that this computer's clock is wrong, when it is wrong enough for codes to fail. */
export function ClockWarning({ checklist }: { checklist: ChecklistView }) {
  return checklist.clockSkewSeconds === null ? null : <SkewWarning seconds={checklist.clockSkewSeconds} />;
}

export function SkewWarning({ seconds }: { seconds: number }) {
  const args = { seconds: Math.abs(seconds), direction: seconds > 0 ? "ahead" : "behind" };
  return (
    <Alert type="warning" header={words("ui-clock", args)}>
      {words("ui-clock-hint")}
    </Alert>
  );
}
