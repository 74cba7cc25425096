import { useCallback, useEffect, useRef, useState } from "react";
import { useAnswer } from "../ipc/journey";
import { useSavedBeforeLeaving } from "../ipc/kept";
import type { AnswerValue, StepView } from "../ipc/wire.gen";

type Answers = Record<string, AnswerValue>;

/** A pause in typing after which the answer is saved. */
const PAUSE_MS = 600;

/** What was typed and is not yet saved, laid over what the program knows. */
export function useDraft(step: StepView) {
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
  const flush = useCallback(() => { if (timer.current !== undefined) latest.current(true); }, []);
  useEffect(() => flush, [flush]);
  useSavedBeforeLeaving(flush);
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

export type Draft = ReturnType<typeof useDraft>;
