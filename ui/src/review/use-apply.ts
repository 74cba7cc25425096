import { useState } from "react";
import { useSession } from "../ipc/ask";
import { go } from "../router";
import { useRun } from "../run/run-context";
import type { Reviewed } from "../run/run-state";

/** Applying changes that were read. Where requests go elsewhere than to AWS, only once that was agreed to. */
export function useApply() {
  const { run, start } = useRun();
  const elsewhere = useSession()?.elsewhere ?? [];
  const [agreed, setAgreed] = useState(false);
  const placed = agreed || elsewhere.length === 0;
  const running = run.phase === "running";
  return {
    elsewhere,
    agreed,
    setAgreed,
    /** Why nothing can be applied now: the id of a message. */
    obstacle: running ? "ui-run-elsewhere" : placed ? null : "ui-elsewhere-first",
    apply: (reviewed: Reviewed) => {
      start(reviewed, agreed);
      go({ page: "run" });
    },
  };
}

export type Apply = ReturnType<typeof useApply>;
