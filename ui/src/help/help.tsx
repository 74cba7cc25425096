import HelpPanel from "@cloudscape-design/components/help-panel";
import type { ChecklistView, StartView } from "../ipc/wire.gen";
import { words } from "../words/words";
import type { Topic } from "./help-context";
import { StepHelp } from "./step-help";
import { titleOf } from "./topics";

const STORED = ["here", "keyring", "sent", "changes"] satisfies string[];
const SIGN_IN = ["check", "who", "password", "console", "older", "region"] satisfies string[];
const REVIEW = ["order", "stop", "undo"] satisfies string[];

interface HelpProps {
  topic: Topic;
  start: StartView | undefined;
  checklist: ChecklistView | null;
}

/** What the help panel says of a topic. */
export function HelpAbout({ topic, start, checklist }: HelpProps) {
  switch (topic.about) {
    case "step": {
      const step = checklist?.steps.find(({ id }) => id === topic.step);
      return step ? <StepHelp step={step} /> : null;
    }
    case "stored":
      return <Points topic={topic} texts={STORED.map((part) => words(`ui-help-stored-${part}`, { file: start?.practiceFile ?? "" }))} />;
    case "sign-in":
      return <Points topic={topic} texts={SIGN_IN.map((part) => words(`ui-help-sign-in-${part}`))} />;
    case "review":
      return <Points topic={topic} texts={REVIEW.map((part) => words(`ui-help-review-${part}`))} />;
  }
}

function Points({ topic, texts }: { topic: Topic; texts: string[] }) {
  return (
    <HelpPanel header={<h2>{titleOf(topic)}</h2>}>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </HelpPanel>
  );
}
