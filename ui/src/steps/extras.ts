import type { ComponentType } from "react";
import type { Session, Step } from "../ipc/wire.gen";
import { RootMfa } from "./root-mfa";

/** What a step shows beyond its words and questions, by the step's id. */
export const extras: Partial<Record<string, ComponentType<{ step: Step; session: Session }>>> = {
  "root-mfa": RootMfa,
};
