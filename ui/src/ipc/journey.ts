import { queryOptions, skipToken, useIsMutating, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAsk, useEffects, useSession } from "./ask";
import { useClient } from "./context";
import { KEEP } from "./kept";
import { isSettled } from "./status";
import type { AnswerValue, ChecklistView, ObserveProgress } from "./wire.gen";

const OBSERVE = ["observe"];
const ANSWER = [KEEP, "answer"];
const PAGE = [KEEP, "page"];
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

/** Reads one step again. */
export function useLook() {
  const client = useClient();
  const { keep } = useEffects();
  return useMutation({
    mutationFn: (step: string) => client.observe([step], () => undefined),
    onSuccess: (checklist) => {
      keep("observe", checklist);
    },
  });
}

/** Reads a step again, with what AWS charges for. */
export function useObserveCharged(step: string) {
  const client = useClient();
  const { keep, end } = useEffects();
  return useMutation({
    mutationKey: ["observe-charged", step],
    mutationFn: () => client.observeCharged(step, () => undefined),
    onSuccess: (checklist) => {
      keep("observeCharged", checklist);
      end("observeCharged");
    },
  });
}

/** Where reading stands; `null` when nothing is being read. */
export function useObserveProgress(): ObserveProgress | null {
  const reading = useIsMutating({ mutationKey: OBSERVE }) > 0;
  const { data } = useQuery(progressQuery);
  return reading ? (data ?? { done: 0, total: 0 }) : null;
}

/** Looks at one step again and again until it is settled, it has given up, or the person stops it. */
export function useWatch(step: string, wanted: boolean) {
  const client = useClient();
  const cache = useQueryClient();
  const { keep } = useEffects();
  const [stopped, setStopped] = useState(false);
  const watch = useQuery({
    queryKey: ["watch", step],
    queryFn: async () => {
      keep("observe", await client.observe([step], () => undefined));
      return true;
    },
    enabled: wanted && !stopped,
    gcTime: 0,
    refetchInterval: ({ state }) =>
      state.dataUpdateCount < WATCH_TIMES && state.status !== "error" ? WATCH_EVERY_MS : false,
    refetchIntervalInBackground: true,
  });
  const times = cache.getQueryState(["watch", step])?.dataUpdateCount ?? 0;
  return {
    watching: wanted && !stopped && !watch.isError && times < WATCH_TIMES,
    problem: watch.error,
    stop: () => {
      setStopped(true);
    },
    /** Looks once more, and goes on where the person had stopped it. */
    again: () => {
      setStopped(false);
      void watch.refetch();
    },
  };
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

/** Whether an answer is on its way. */
export function useSaving(): boolean {
  return useIsMutating({ mutationKey: ANSWER }) > 0;
}

/**
 * Takes steps as they stand, with their defaults, once everything that was typed before is saved. Those that Firstday
 * can't change, or that are done, stay as they are; and those in `ifWanted` where they are left out.
 */
export function useTakeAnswers() {
  const client = useClient();
  const cache = useQueryClient();
  const { keep, end } = useEffects();
  return useMutation({
    mutationKey: ANSWER,
    scope: { id: "answer" },
    mutationFn: async ({ steps, ifWanted }: { steps: string[]; ifWanted: boolean }) => {
      const present = () => cache.getQueryData<ChecklistView>(["checklist"]);
      for (const id of steps) {
        const step = present()?.steps.find((step) => step.id === id);
        if (!step?.canChange || isSettled(step.status) || (ifWanted && !step.included)) continue;
        keep("answer", await client.answer(id, step.answers));
      }
      end("answer");
      return present();
    },
  });
}

/** The page of the guided way that the person was on last in the account, as far as this window has kept one. */
function keptPageQuery(account: string) {
  return queryOptions<string | null>({ queryKey: ["setup-page", account], queryFn: skipToken, initialData: null });
}

/**
 * The page of the guided way that the person was on last. What this window has kept counts for more than what a
 * checklist tells, which may have been made before.
 */
export function useKeptSetupPage(account: string, { setup }: ChecklistView): string | null {
  const { data } = useQuery(keptPageQuery(account));
  return data ?? setup.page;
}

/** Keeps the page of the guided way that the person is on. */
export function useKeepSetupPage(account: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationKey: PAGE,
    // The page that was opened last is kept last.
    scope: { id: "page" },
    mutationFn: (page: string) => client.keepSetupPage(page),
    onMutate: (page) => {
      cache.setQueryData(keptPageQuery(account).queryKey, page);
    },
  });
}

/** The changes that would be made, derived anew whenever the page opens and every answer is saved. */
export function usePreview(wanted = true) {
  const saving = useSaving();
  return useAsk("preview", [], { enabled: wanted && !saving });
}
