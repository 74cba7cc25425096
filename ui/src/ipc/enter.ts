import { go } from "../router";
import { useChecklist, useObserve } from "./journey";
import type { ChecklistView } from "./wire.gen";

/** Reads the account, if it was not read yet, and goes to where the person left it, or begins the guided way. */
export function useEnter() {
  const observe = useObserve();
  const read = useChecklist().data;
  const enter = () => {
    if (read) arrive(read);
    else observe.mutate(undefined, { onSuccess: arrive });
  };
  return { enter, pending: observe.isPending, problem: observe.error };
}

function arrive({ setup }: ChecklistView) {
  go(setup.firstTime ? { page: "setup", at: null } : { page: "journey" });
}
