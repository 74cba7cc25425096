import {
  QueryClient,
  queryOptions,
  skipToken,
  useIsMutating,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useClient } from "./context";
import type { AnswerValue, Checklist, ObserveProgress, Practice, Problem, Session } from "./wire.gen";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Problem;
  }
}

const OBSERVE = ["observe"];
const ANSWER = ["answer"];
const PREVIEW = ["preview"];
const progressQuery = queryOptions<ObserveProgress | null>({
  queryKey: ["observe-progress"],
  queryFn: skipToken,
  initialData: null,
});

/** How often, and how many times, a page looks whether root MFA has come on: five minutes in all. */
const WATCH_EVERY_MS = 4000;
const WATCH_TIMES = 75;

/** The one cache of what the program said. Nothing here goes stale by itself: the program reads AWS when asked. */
export function newQueryClient(): QueryClient {
  const common = { networkMode: "always", retry: false } as const satisfies object;
  return new QueryClient({
    defaultOptions: {
      queries: { ...common, staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: common,
    },
  });
}

export function useStart() {
  const client = useClient();
  return useQuery({ queryKey: ["start"], queryFn: () => client.getStart() });
}

/** Who is signed in, if anyone is. */
export function useSession(): Session | null {
  return useStart().data?.session ?? null;
}

export function useChecklist() {
  const client = useClient();
  const session = useSession();
  return useQuery({
    queryKey: ["checklist"],
    queryFn: () => client.getChecklist(),
    enabled: session !== null,
  });
}

/** Reads the whole account again. */
export function useObserve() {
  const client = useClient();
  const cache = useQueryClient();
  const keep = useKeepChecklist();
  return useMutation({
    mutationKey: OBSERVE,
    mutationFn: () =>
      client.observe(null, (progress) => {
        cache.setQueryData(progressQuery.queryKey, progress);
      }),
    onSuccess: keep,
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
  const keep = useKeepChecklist();
  const watch = useQuery({
    queryKey: ["watch", step],
    queryFn: async () => {
      keep(await client.observe([step], () => undefined));
      return true;
    },
    enabled: wanted,
    gcTime: 0,
    refetchInterval: ({ state }) =>
      state.dataUpdateCount < WATCH_TIMES && state.status !== "error" ? WATCH_EVERY_MS : false,
    refetchIntervalInBackground: true,
  });
  const cache = useQueryClient();
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
  const keep = useKeepChecklist();
  return useMutation({
    mutationKey: ANSWER,
    scope: { id: "answer" },
    mutationFn: ({ step, typed }: { step: string; typed: Record<string, AnswerValue> | null }) => {
      const known = cache.getQueryData<Checklist>(["checklist"])?.steps.find(({ id }) => id === step)?.answers;
      return client.answer(step, typed && { ...known, ...typed });
    },
    onSuccess: (checklist) => {
      keep(checklist);
      cache.removeQueries({ queryKey: PREVIEW });
    },
  });
}

/** The changes that would be made, derived anew whenever the page opens and every answer is saved. */
export function usePreview() {
  const client = useClient();
  const saving = useIsMutating({ mutationKey: ANSWER }) > 0;
  return useQuery({
    queryKey: PREVIEW,
    queryFn: () => client.preview(),
    enabled: !saving,
    staleTime: 0,
    gcTime: 0,
  });
}

export function usePractice() {
  const client = useClient();
  return useQuery({ queryKey: ["practice"], queryFn: () => client.getPractice(), staleTime: 0 });
}

export function useSetPracticeRootMfa() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (on: boolean) => client.setPracticeRootMfa(on),
    onSuccess: (practice: Practice) => {
      cache.setQueryData(["practice"], practice);
    },
  });
}

/** What the practice phone shows, kept up to date while it is looked at. */
export function usePracticeCodes(serial: string) {
  const client = useClient();
  return useQuery({
    queryKey: ["practice-codes", serial],
    queryFn: () => client.practiceCodes(serial),
    refetchInterval: 2000,
    gcTime: 0,
  });
}

export function useKeepChecklist() {
  const cache = useQueryClient();
  return (checklist: Checklist) => {
    cache.setQueryData(["checklist"], checklist);
  };
}
