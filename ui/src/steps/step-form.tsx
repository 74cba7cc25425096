import SpaceBetween from "@cloudscape-design/components/space-between";
import Toggle from "@cloudscape-design/components/toggle";
import { useEffect, useRef, useState } from "react";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import { useAnswer } from "../ipc/journey";
import type { AnswerValue, Question, StepView } from "../ipc/wire.gen";
import { words } from "../words/words";
import { isSettled } from "./progress";
import { QuestionField } from "./question-field";

type Answers = Record<string, AnswerValue>;

/** A pause in typing after which the answer is saved. */
const PAUSE_MS = 600;

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

/** What was typed and is not yet saved, laid over what the program knows. */
function useDraft(step: StepView) {
  const answer = useAnswer();
  const [draft, setDraft] = useState<Answers>({});
  // Saving may follow a change at once, before the page is drawn again.
  const typed = useRef<Answers>({});
  const timer = useRef<number | undefined>(undefined);
  const send = (wanted: boolean) => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    answer.mutate({ step: step.id, typed: wanted ? typed.current : null });
  };
  const latest = useRef(send);
  useEffect(() => { latest.current = send; });
  const flush = () => { if (timer.current !== undefined) latest.current(true); };
  useEffect(() => () => { if (timer.current !== undefined) latest.current(true); }, []);
  const change = (field: string, value: AnswerValue) => {
    typed.current = { ...typed.current, [field]: value };
    setDraft(typed.current);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => { latest.current(true); }, PAUSE_MS);
  };
  const included = answer.isPending ? answer.variables.typed !== null : step.included;
  return {
    answers: { ...step.answers, ...draft },
    included,
    change,
    save: { flush, now: send, problem: answer.error },
    saving: answer.isPending,
  };
}

/** One thing alone can be chosen, and is. */
function answersItself({ kind, required }: Question, value: AnswerValue | undefined): boolean {
  if (!required || kind.kind !== "any") return false;
  const [choice, ...others] = kind.choices;
  return choice !== undefined && others.length === 0 && Array.isArray(value) && value.includes(choice.value);
}

function isEmpty(value: AnswerValue | undefined): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
