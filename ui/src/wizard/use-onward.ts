import { useEffect, useState } from "react";
import { useLook, useTakeAnswers } from "../ipc/journey";
import { isSettled } from "../ipc/status";
import type { ChecklistView, SetupPageView } from "../ipc/wire.gen";
import { leadsOf } from "./progress";

/** A page that was to be left while something grave on it is not done. */
interface Warned {
  page: string;
  step: string;
  skip: () => void;
}

/**
 * Going on from a page: its answers are taken, and the first wrong one gets the focus. What only the person can do is
 * looked at once more before they are warned: they may have done it a moment ago.
 */
export function useOnward(checklist: ChecklistView) {
  const take = useTakeAnswers();
  const look = useLook();
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [warned, setWarned] = useState<Warned | null>(null);
  const [wrong, setWrong] = useState<{ field: string } | null>(null);
  useEffect(() => {
    if (wrong) document.getElementById(wrong.field)?.focus();
  }, [wrong]);

  const takeAndGo = (page: SetupPageView, onward: () => void) => {
    const steps = leadsOf(page, checklist.steps).map(({ id }) => id);
    take.mutate(
      { steps, ifWanted: page.optional },
      {
        onSuccess: (after) => {
          const field = after && firstWrong(after, page);
          if (field === undefined) {
            onward();
            return;
          }
          setChecked(new Set([...checked, page.id]));
          setWrong({ field });
        },
      },
    );
  };
  const leave = (page: SetupPageView, onward: () => void) => {
    const undone = undoneByPerson(checklist, page);
    if (undone === undefined || warned?.page === page.id) {
      takeAndGo(page, onward);
      return;
    }
    look.mutate(undone, {
      onSettled: (after) => {
        if (undoneByPerson(after ?? checklist, page) === undefined) takeAndGo(page, onward);
        else setWarned({ page: page.id, step: undone, skip: onward });
      },
    });
  };
  return {
    leave,
    checked,
    warned: warned && isUndone(checklist, warned) ? warned : null,
    problem: take.error,
    pending: take.isPending || look.isPending,
  };
}

/** What was done in the meantime needs no warning. */
function isUndone({ steps }: ChecklistView, { step }: Warned): boolean {
  return steps.some(({ id, status }) => id === step && !isSettled(status));
}

/** A grave fault on the page that nobody but the person can mend. */
function undoneByPerson({ steps }: ChecklistView, page: SetupPageView): string | undefined {
  const grave = steps.filter(({ id, severity, status, canChange }) => {
    return page.steps.includes(id) && severity === "critical" && !canChange && !isSettled(status);
  });
  return grave[0]?.id;
}

/** The first wrong answer of the page, by the id of its control. */
function firstWrong({ steps }: ChecklistView, page: SetupPageView): string | undefined {
  for (const id of page.steps) {
    const step = steps.find((step) => step.id === id);
    const [first] = step?.invalid ?? [];
    if (!first) continue;
    const asked = step?.questions.find(({ field }) => step.invalid.some((wrong) => wrong.field === field));
    return `field-${id}-${asked?.field ?? first.field}`;
  }
  return undefined;
}
