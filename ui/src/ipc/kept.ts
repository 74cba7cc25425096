import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";

/** Begins the key of every mutation that keeps something the person said. */
export const KEEP = "keep";

/** Longer than this nobody waits to leave. */
const PATIENCE_MS = 2000;

/** What saves at once something that was typed a moment ago. */
const unsaved = new Set<() => void>();

/** Has `save` called before the window is closed. It must stay the same function. */
export function useSavedBeforeLeaving(save: () => void) {
  useEffect(() => {
    unsaved.add(save);
    return () => {
      unsaved.delete(save);
    };
  }, [save]);
}

/** Saves what was typed, and waits until everything that the person said is kept. */
export function useKeepAll(): () => Promise<void> {
  const cache = useQueryClient();
  return useCallback(async () => {
    for (const save of unsaved) save();
    await Promise.race([allKept(cache), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }, [cache]);
}

function allKept(cache: QueryClient): Promise<void> {
  const isKept = () => cache.isMutating({ mutationKey: [KEEP] }) === 0;
  return new Promise((resolve) => {
    if (isKept()) {
      resolve();
      return;
    }
    const stop = cache.getMutationCache().subscribe(() => {
      if (!isKept()) return;
      stop();
      resolve();
    });
  });
}
