import type { ComponentType } from "react";
import type { SessionView, StepView } from "../ipc/wire.gen";
import { RegionsMap } from "../maps/regions-map";
import { RecoveryKit } from "./recovery-kit";
import { RootMfa } from "./root-mfa";

/** Those of them that lead to the console by themselves, as long as the step is open. */
export const LEADING_TO_CONSOLE: ReadonlySet<string> = new Set(["root-mfa"]);

/** What a step shows beyond its words and questions, by the step's id. */
export const extras: Partial<Record<string, ComponentType<{ step: StepView; session: SessionView; from?: string | null }>>> = {
  "root-mfa": RootMfa,
  regions: RegionsMap,
  "root-recovery": RecoveryKit,
};
