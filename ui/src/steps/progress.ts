import type { Standing } from "../components/status-mark";
import { isSettled } from "../ipc/status";
import type { ChecklistView, Status, StepView } from "../ipc/wire.gen";

/** How far a group of steps is. */
export interface Progress {
  settled: number;
  total: number;
  /** How the group stands as a whole: as the step that most needs somebody. */
  standing: Standing;
}

/** From what needs somebody most to what needs nobody. */
const URGENCY: Status[] = ["attention", "todo", "unknown", "confirmed", "holds", "not-applicable"];

export function stepsOf(checklist: ChecklistView, chapter: string): StepView[] {
  return checklist.steps.filter((step) => step.chapter === chapter);
}

/** The steps that the account has need of. */
export function needed(steps: StepView[]): StepView[] {
  return steps.filter((step) => step.status !== "not-applicable");
}

/** Whether a step is not as it should be, or nobody could say, rather than not done yet. */
export function needsAttention({ status, severity }: Standing): boolean {
  return severity !== null || status === "attention" || status === "unknown";
}

/** Whether a step is not done yet, and no worse than that. */
export function isRemaining({ status }: Standing): boolean {
  return status === "todo";
}

/** The same steps, those that need somebody most first. */
export function byUrgency(steps: StepView[]): StepView[] {
  const rank = ({ status, severity }: StepView) => (severity === null ? URGENCY.indexOf(status) : -1);
  return steps.toSorted((one, other) => rank(one) - rank(other));
}

export function progressOf(steps: StepView[]): Progress {
  const settled = steps.filter((step) => isSettled(step.status)).length;
  const urgent = URGENCY.map((status) => steps.find((step) => step.status === status)).find((step) => step !== undefined);
  const gravest = steps.find((step) => step.severity !== null) ?? urgent;
  const { status, severity }: Standing = gravest ?? { status: "not-applicable", severity: null };
  return { settled, total: steps.length, standing: { status, severity } };
}

/** The first chapter in which something is left to do. */
export function nextChapter(checklist: ChecklistView): string | undefined {
  return checklist.chapters.find((chapter) => stepsOf(checklist, chapter).some((step) => !isSettled(step.status)));
}
