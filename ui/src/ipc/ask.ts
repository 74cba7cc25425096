import { QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Client, Commands } from "./commands.gen";
import { useClient } from "./context";
import type { ProblemView, SessionView } from "./wire.gen";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ProblemView;
  }
}

export type Command = keyof Commands;
export type Args<C extends Command> = Commands[C]["args"];
export type Reply<C extends Command> = Commands[C]["reply"];

/** Asked anew whenever its page opens. */
const ANEW = { staleTime: 0 };
/** The same, and the answer before is not shown meanwhile. */
const AFRESH = { staleTime: 0, gcTime: 0 };

/** How long an answer holds, where that is not until something changes it. */
const HOLDS: Partial<Record<Command, { staleTime?: number; gcTime?: number; refetchInterval?: number }>> = {
  accessKeys: ANEW,
  knownAccounts: ANEW,
  commandLine: ANEW,
  doctor: ANEW,
  history: ANEW,
  keyring: ANEW,
  practice: ANEW,
  practicePhone: { gcTime: 0, refetchInterval: 1000 },
  practiceText: { gcTime: 0, refetchInterval: 1000 },
  recoveryKit: AFRESH,
  preview: AFRESH,
  previewImport: AFRESH,
  previewKeys: AFRESH,
  previewPassword: AFRESH,
  previewUndo: AFRESH,
  proveProfile: AFRESH,
  recordedChanges: ANEW,
};

/** What a command means for what was asked before. */
interface Effect {
  /** Its reply is also the answer to this question. */
  answers?: [Command, ...unknown[]];
  /** What does not hold any more, however it ended. */
  ends?: Command[];
  /** What every page shows, and is asked anew. */
  renews?: Command[];
}

/** What the commands that change something mean for what was asked before. */
const EFFECTS: Partial<Record<Command, Effect>> = {
  answer: { answers: ["checklist"], ends: ["preview"] },
  decline: { answers: ["checklist"], ends: ["preview"] },
  takeBackDecline: { answers: ["checklist"], ends: ["preview"] },
  apply: { ends: ["preview", "previewKeys", "previewPassword", "previewUndo", "recordedChanges", "accessKeys", "keyring", "commandLine"], renews: ["leftOpen"] },
  addPracticeMfa: { answers: ["practice"] },
  checkAccounts: { answers: ["knownAccounts"], ends: ["history", "compareChecks"] },
  confirm: { answers: ["checklist"] },
  dismissRun: { renews: ["leftOpen"] },
  forgetEverything: { answers: ["keyring", false] },
  forgetSecret: { answers: ["keyring", false] },
  importKey: { answers: ["commandLine"] },
  keyring: { answers: ["keyring", false] },
  observeCharged: { answers: ["checklist"] },
  observe: { answers: ["checklist"], renews: ["leftOpen"] },
  passwordSaved: { renews: ["leftOpen"] },
  setPracticeRootMfa: { answers: ["practice"] },
  signIn: { ends: ["checklist", "leftOpen", "practice", "history", "compareChecks", "preview", "previewKeys", "previewUndo", "recordedChanges", "accessKeys"] },
  signOut: { ends: ["checklist", "leftOpen", "practice", "history", "compareChecks", "preview", "previewKeys", "previewUndo", "recordedChanges", "accessKeys"] },
  takeBackConfirmation: { answers: ["checklist"] },
};

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

interface Asking {
  enabled?: boolean;
  /** Tells one time of asking the same from another. */
  time?: number;
}

/** What the program answers to a question. The answer is kept, and shared by all who ask the same. */
export function useAsk<C extends Command>(command: C, args: Args<C>, { enabled = true, time }: Asking = {}) {
  const client: Client = useClient();
  return useQuery<Reply<C>>({
    queryKey: [command, ...args, ...(time === undefined ? [] : [time])],
    queryFn: () => client[command](...args),
    enabled,
    ...HOLDS[command],
  });
}

/** Has the program do something when told to, and keeps what comes of it. */
export function useTell<C extends Command>(command: C) {
  const client: Client = useClient();
  const { keep, end } = useEffects();
  return useMutation<Reply<C>, ProblemView, Args<C>>({
    mutationKey: [command],
    mutationFn: (args) => client[command](...args),
    onSuccess: (reply) => {
      keep(command, reply);
      end(command);
    },
  });
}

/** Keeps what a command means for what was asked before. */
export function useEffects() {
  const cache = useQueryClient();
  return {
    keep: <C extends Command>(command: C, reply: Reply<C>) => {
      const answers = EFFECTS[command]?.answers;
      if (answers) cache.setQueryData(answers, reply);
    },
    end: (command: Command) => {
      for (const ended of EFFECTS[command]?.ends ?? []) cache.removeQueries({ queryKey: [ended] });
      for (const shown of EFFECTS[command]?.renews ?? []) void cache.invalidateQueries({ queryKey: [shown] });
    },
  };
}

/** Who is signed in, if anyone is. */
export function useSession(): SessionView | null {
  return useAsk("start", []).data?.session ?? null;
}
