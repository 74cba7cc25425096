import type { Status } from "./wire.gen";

/** Whether nothing is left to do. */
export function isSettled(status: Status): boolean {
  return status === "holds" || status === "confirmed" || status === "not-applicable";
}
