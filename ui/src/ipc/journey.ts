import { queryOptions, skipToken, useIsMutating, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useAsk, useEffects, useSession } from "./ask";
import { useClient } from "./context";
import type { AnswerValue, ChecklistView, ObserveProgress } from "./wire.gen";

const OBSERVE = ["observe"];
const ANSWER = ["answer"];
const progressQuery = queryOptions<ObserveProgress | null>({
  queryKey: ["observe-progress"],
  queryFn: skipToken,
  initialData: null,
});

/** How often, and how many times, a page looks whether root MFA has come on: five minutes in all. */
const WATCH_EVERY_MS = 4000;
const WATCH_TIMES = 75;

export function useChecklist() {
  const session = useSession();
  return useAsk("checklist", [], { enabled: session !== null });
}

/** Reads the whole account again, and tells how far it is. */
export function useObserve() {
  const client = useClient();
  const cache = useQueryClient();
  const { keep, end } = useEffects();
  return useMutation({
    mutationKey: OBSERVE,
    mutationFn: () =>
      client.observe(null, (progress) => {
        cache.setQueryData(progressQuery.queryKey, progress);
      }),
    onSuccess: (checklist) => {
      keep("observe", checklist);
      end("observe");
    },
    onSettled: () => {
      cache.setQueryData(progressQuery.queryKey, null);
    },
  });
}

/** Where reading stands; `null` when nothing is being read. */
export function useObserveProgress(): ObserveProgress | null {
  const reading = useIsMutating({ mutationKey: OBSERVE }) > 0;
  const { data } = useQuery(progressQuery);
  return reading ? (data ?? { done: 0, total: 0 }) : null;
}

/** Looks at one step again and again until it is settled; `over` when it has given up. */
export function useWatch(step: string, wanted: boolean) {
  const client = useClient();
  const cache = useQueryClient();
  const { keep } = useEffects();
  const watch = useQuery({
    queryKey: ["watch", step],
    queryFn: async () => {
      keep("observe", await client.observe([step], () => undefined));
      return true;
    },
    enabled: wanted,
    gcTime: 0,
    refetchInterval: ({ state }) =>
      state.dataUpdateCount < WATCH_TIMES && state.status !== "error" ? WATCH_EVERY_MS : false,
    refetchIntervalInBackground: true,
  });
  const times = cache.getQueryState(["watch", step])?.dataUpdateCount ?? 0;
  return { watching: wanted && !watch.isError && times < WATCH_TIMES, problem: watch.error, again: watch.refetch };
}

/**
 * Saves what was typed in a step, one call after the other. The rest of its answers is taken when its turn comes: the
 * call before may have changed what they begin with.
 */
export function useAnswer() {
  const client = useClient();
  const cache = useQueryClient();
  const { keep, end } = useEffects();
  return useMutation({
    mutationKey: ANSWER,
    scope: { id: "answer" },
    mutationFn: ({ step, typed }: { step: string; typed: Record<string, AnswerValue> | null }) => {
      const known = cache.getQueryData<ChecklistView>(["checklist"])?.steps.find(({ id }) => id === step)?.answers;
      return client.answer(step, typed && { ...known, ...typed });
    },
    onSuccess: (checklist) => {
      keep("answer", checklist);
      end("answer");
    },
  });
}

/** The changes that would be made, derived anew whenever the page opens and every answer is saved. */
export function usePreview() {
  const saving = useIsMutating({ mutationKey: ANSWER }) > 0;
  return useAsk("preview", [], { enabled: !saving });
}
