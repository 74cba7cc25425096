import SpaceBetween from "@cloudscape-design/components/space-between";
import Toggle from "@cloudscape-design/components/toggle";
import { useState } from "react";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import type { AnswerValue, Question, StepView } from "../ipc/wire.gen";
import { words } from "../words/words";
import { isSettled } from "../ipc/status";
import { QuestionField } from "./question-field";
import { answersItself } from "./questions";
import { useDraft } from "./use-draft";

/** Whether the step is wanted, and what it asks. Everything is saved as it is typed. */
export function StepForm({ step, checked }: { step: StepView; checked: boolean }) {
  const { answers, included, change, save, saving } = useDraft(step);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const problemOf = (question: Question) => {
    const shown = checked || touched.has(question.field) || !isEmpty(step.answers[question.field]);
    return shown ? step.invalid.find(({ field }) => field === question.field) : undefined;
  };
  const general = step.invalid.filter(({ field }) => !step.questions.some((question) => question.field === field));
  return (
    <div className="step-form">
      <SpaceBetween size="m">
        {isSettled(step.status) ? (
          <span role="status" className="saving">{saving ? words("ui-saving") : ""}</span>
        ) : (
          <Include step={step} included={included} saving={saving} onChange={(wanted) => { save.now(wanted); }} />
        )}
        {step.questions.filter((question) => !answersItself(question, answers[question.field])).map((question) => (
          <QuestionField
            key={question.field}
            step={step.id}
            question={question}
            value={answers[question.field]}
            problem={problemOf(question)}
            onChange={(value) => { change(question.field, value); }}
            onLeave={() => {
              setTouched(new Set([...touched, question.field]));
              save.flush();
            }}
          />
        ))}
        {general.map(({ reason }, index) => (
          <StatusLine key={index} type="error">{say(reason)}</StatusLine>
        ))}
        {save.problem && <ProblemAlert problem={save.problem} />}
      </SpaceBetween>
    </div>
  );
}

interface IncludeProps {
  step: StepView;
  included: boolean;
  saving: boolean;
  onChange: (wanted: boolean) => void;
}

function Include({ step, included, saving, onChange }: IncludeProps) {
  return (
    <div className="include">
      <Toggle
        controlId={`include-${step.id}`}
        checked={included}
        ariaLabel={words("ui-step-include-for", { step: words(`${step.id}-title`) })}
        description={words(included ? "ui-step-included" : "ui-step-left-out")}
        onChange={({ detail }) => { onChange(detail.checked); }}
      >
        {words("ui-step-include")}
      </Toggle>
      <span role="status" className="saving">{saving ? words("ui-saving") : ""}</span>
    </div>
  );
}

function isEmpty(value: AnswerValue | undefined): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
