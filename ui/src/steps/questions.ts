import type { AnswerValue, Question } from "../ipc/wire.gen";

/** One thing alone can be chosen, and is. */
export function answersItself({ kind, required }: Question, value: AnswerValue | undefined): boolean {
  if (!required || kind.kind !== "any") return false;
  const [choice, ...others] = kind.choices;
  return choice !== undefined && others.length === 0 && Array.isArray(value) && value.includes(choice.value);
}
