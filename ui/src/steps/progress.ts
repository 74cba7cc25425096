import type { ChecklistView, Status, StepView } from "../ipc/wire.gen";

/** How far a group of steps is. */
export interface Progress {
  settled: number;
  total: number;
  /** How the group stands as a whole: as the step that most needs somebody. */
  status: Status;
}

/** From what needs somebody most to what needs nobody. */
const URGENCY: Status[] = ["attention", "todo", "unknown", "confirmed", "holds", "not-applicable"];

export function stepsOf(checklist: ChecklistView, chapter: string): StepView[] {
  return checklist.steps.filter((step) => step.chapter === chapter);
}

export function isSettled(status: Status): boolean {
  return status === "holds" || status === "confirmed" || status === "not-applicable";
}

export function progressOf(steps: StepView[]): Progress {
  const settled = steps.filter((step) => isSettled(step.status)).length;
  const status = URGENCY.find((status) => steps.some((step) => step.status === status)) ?? "not-applicable";
  return { settled, total: steps.length, status };
}

/** The first chapter in which something is left to do. */
export function nextChapter(checklist: ChecklistView): string | undefined {
  return checklist.chapters.find((chapter) => stepsOf(checklist, chapter).some((step) => !isSettled(step.status)));
}
