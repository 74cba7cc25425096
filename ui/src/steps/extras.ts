import type { ComponentType } from "react";
import type { SessionView, StepView } from "../ipc/wire.gen";
import { RootMfa } from "./root-mfa";

/** What a step shows beyond its words and questions, by the step's id. */
export const extras: Partial<Record<string, ComponentType<{ step: StepView; session: SessionView; from?: string | null }>>> = {
  "root-mfa": RootMfa,
};
