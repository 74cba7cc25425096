import type { Standing } from "../components/status-mark";
import { isCounted, isSettled } from "../ipc/status";
import type { ChecklistView, Status, StepView } from "../ipc/wire.gen";

/** How far a group of steps is. */
export interface Progress {
  settled: number;
  total: number;
  /** How the group stands as a whole: as the step that most needs somebody. */
  standing: Standing;
}

/** From what needs somebody most to what needs nobody. */
const URGENCY: Status[] = ["attention", "todo", "unknown", "confirmed", "holds", "declined", "not-applicable"];

export function stepsOf(checklist: ChecklistView, chapter: string): StepView[] {
  return checklist.steps.filter((step) => step.chapter === chapter);
}

/** The steps that somebody has to settle and that the account has need of. */
export function needed(steps: StepView[]): StepView[] {
  return steps.filter(({ counts, status }) => counts && isCounted(status));
}

/** What is open once the first day is over: its own steps, and whatever is wrong. What comes later has its place on Home. */
export function openToday(steps: StepView[]): StepView[] {
  const open = needed(steps).filter(({ status }) => !isSettled(status));
  return open.filter((step) => step.when === "today" || needsAttention(step));
}

/** Whether Firstday can change something in a step that is left to do. */
export function canBeIncluded({ canChange, counts, status }: StepView): boolean {
  return canChange && counts && !isSettled(status);
}

/** Whether a step is not as it should be, or nobody could say, rather than not done yet. */
export function needsAttention(step: StepView): boolean {
  const { status, severity } = step;
  return severity !== null || status === "attention" || (status === "unknown" && !isRemaining(step));
}

/** Whether a step is not done yet, and no worse than that; or waits for the person's word. */
export function isRemaining({ status, confirmable }: StepView): boolean {
  return status === "todo" || (status === "unknown" && confirmable);
}

/** The same steps, those that need somebody most first. */
export function byUrgency(steps: StepView[]): StepView[] {
  const rank = ({ status, severity }: StepView) => (severity === null ? URGENCY.indexOf(status) : -1);
  return steps.toSorted((one, other) => rank(one) - rank(other));
}

export function progressOf(steps: StepView[]): Progress {
  const counted = steps.filter(({ status }) => status !== "declined");
  const settled = counted.filter((step) => isSettled(step.status)).length;
  const urgent = URGENCY.map((status) => steps.find((step) => step.status === status)).find((step) => step !== undefined);
  const gravest = steps.find((step) => step.severity !== null) ?? urgent;
  const { status, severity }: Standing = gravest ?? { status: "not-applicable", severity: null };
  return { settled, total: counted.length, standing: { status, severity } };
}
