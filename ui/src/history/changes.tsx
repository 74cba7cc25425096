import Box from "@cloudscape-design/components/box";
import Link from "@cloudscape-design/components/link";
import { say } from "../components/say";
import { StatusMark } from "../components/status-mark";
import type { ChecklistView, FactChange, StepChange } from "../ipc/wire.gen";
import { href } from "../router";
import { words } from "../words/words";

/** The steps whose status is another, with both. */
export function StepChanges({ checklist, steps }: { checklist: ChecklistView; steps: StepChange[] }) {
  return (
    <ul className="rows">
      {steps.map((change) => (
        <li key={change.step} className="row">
          <div className="row-words">
            <Link href={place(checklist, change.step)}>{words(`${change.step}-title`)}</Link>
            {change.found_after && (
              <Box color="text-body-secondary" fontSize="body-s">
                {say(change.found_after)}
              </Box>
            )}
          </div>
          <div className="change-marks">
            {change.before ? <StatusMark {...change.before} /> : words("changed-new-step")}
            <span aria-hidden="true">→</span>
            <StatusMark {...change.after} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What came, went or was set otherwise, and by whom. */
export function FactChanges({ facts }: { facts: FactChange[] }) {
  return (
    <ul className="rows">
      {facts.map((fact, index) => (
        <li key={index} className="row">
          <div className="row-words">
            <div>{say(fact.what)}</div>
            {fact.by && (
              <Box color="text-body-secondary" fontSize="body-s">
                {say(fact.by)}
              </Box>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function place(checklist: ChecklistView, step: string): string {
  const chapter = checklist.steps.find(({ id }) => id === step)?.chapter;
  return chapter === undefined ? href({ page: "journey" }) : href({ page: "chapter", chapter, field: step });
}
