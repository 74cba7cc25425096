import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { SmallHeader } from "../components/small-header";
import { StatusLine } from "../components/status-line";
import type { Question, StepView } from "../ipc/wire.gen";
import { QuestionField } from "../steps/question-field";
import { answersItself } from "../steps/questions";
import type { Draft } from "../steps/use-draft";
import { words } from "../words/words";

interface StepFieldsProps {
  step: StepView;
  draft: Draft;
  /** Whether what is wrong is said: not before the person wanted to go on. */
  checked: boolean;
  /** What stands between what is asked and what can be customized. */
  children?: ReactNode;
}

/** What only the owner can say; what has a good default, behind a fold. */
export function StepFields({ step, draft, checked, children }: StepFieldsProps) {
  const asked = step.questions.filter((question) => !answersItself(question, draft.answers[question.field]));
  const general = step.invalid.filter(({ field }) => !step.questions.some((question) => question.field === field));
  const fields = (tucked: boolean) =>
    asked
      .filter((question) => question.tucked === tucked)
      .map((question) => <Field key={question.field} step={step} question={question} draft={draft} checked={checked} />);
  const front = fields(false);
  const behind = fields(true);
  const wrongBehind = step.invalid.some(({ field }) => asked.some((question) => question.tucked && question.field === field));
  return (
    <SpaceBetween size="m">
      {front}
      {children}
      {behind.length > 0 && <Customize open={checked && wrongBehind}>{behind}</Customize>}
      {checked && general.map(({ reason }, index) => <StatusLine key={index} type="error">{say(reason)}</StatusLine>)}
      {draft.save.problem && <ProblemAlert problem={draft.save.problem} />}
    </SpaceBetween>
  );
}

interface FieldProps {
  step: StepView;
  question: Question;
  draft: Draft;
  checked: boolean;
}

function Field({ step, question, draft, checked }: FieldProps) {
  return (
    <QuestionField
      step={step.id}
      question={question}
      value={draft.answers[question.field]}
      problem={checked ? step.invalid.find(({ field }) => field === question.field) : undefined}
      onChange={(value) => {
        draft.change(question.field, value);
      }}
      onLeave={() => {
        draft.save.flush();
      }}
    />
  );
}

/** Open from the moment on when something in it is wrong. */
function Customize({ open, children }: { open: boolean; children: ReactNode }) {
  const [expanded, setExpanded] = useState(false);
  return (
    <ExpandableSection
      headerText={<SmallHeader text={words("ui-setup-customize")} />}
      expanded={expanded || open}
      onChange={({ detail }) => {
        setExpanded(detail.expanded);
      }}
    >
      <SpaceBetween size="m">{children}</SpaceBetween>
    </ExpandableSection>
  );
}
