import type { Status, StepView } from "./wire.gen";

/** Whether nothing is left to do. */
export function isSettled(status: Status): boolean {
  return status === "holds" || status === "confirmed" || status === "not-applicable" || status === "declined";
}

/** Whether it counts where steps are counted, as done or as open. */
export function isCounted(status: Status): boolean {
  return status !== "not-applicable" && status !== "declined";
}

/** Whether there is nothing to say of how it stands: it is for a look around. */
export function isLookAround({ counts, status }: StepView): boolean {
  return !counts && status !== "unknown" && status !== "declined";
}
