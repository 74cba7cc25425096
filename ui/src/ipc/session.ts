import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useClient } from "./context";
import { useEffects } from "./ask";
import { asProblem } from "./problem";
import type { BrowserAttempt, BrowserStart, Message, ProblemView, SessionView, HowToSignIn, StartView } from "./wire.gen";

/** A sign-in through the browser: waited for, or ended without a session. */
export type Attempt =
  | { at: "waiting"; start: BrowserStart; attempt: BrowserAttempt }
  | { at: "over"; start: BrowserStart; problem: ProblemView };

/** What is left of the session before. */
export interface Farewell {
  notes: Message[];
  /** It was not the session that the person meant. */
  somebodyElse: boolean;
}

const ATTEMPT = ["attempt"];
const FAREWELL = ["farewell"];

export function useSignIn() {
  const client = useClient();
  const remember = useSessionChange();
  // Pasted keys and codes are let go of as soon as the sign-in is over.
  return useMutation({ mutationFn: (how: HowToSignIn) => client.signIn(how), onSuccess: remember, gcTime: 0 });
}

export function useSignOut() {
  const client = useClient();
  const cache = useQueryClient();
  const remember = useSessionChange();
  return useMutation({
    mutationFn: async ({ somebodyElse }: { somebodyElse: boolean }): Promise<Farewell> => ({
      ...(await client.signOut()),
      somebodyElse,
    }),
    onSuccess: (farewell) => {
      remember(null);
      cache.setQueryData<Farewell | null>(FAREWELL, farewell);
    },
  });
}

/** What the person should know of the session that was left, until it is read or another begins. */
export function useFarewell() {
  const cache = useQueryClient();
  const { data } = useQuery<Farewell | null>({ queryKey: FAREWELL, queryFn: skipToken });
  const dismiss = () => {
    cache.setQueryData<Farewell | null>(FAREWELL, null);
  };
  return { farewell: data ?? null, dismiss };
}

/** The sign-in through the browser that was begun last; `null` when there is none. */
export function useAttempt(): Attempt | null {
  return useQuery<Attempt | null>({ queryKey: ATTEMPT, queryFn: skipToken }).data ?? null;
}

/** Begins to sign in through the browser. It is waited for on every page. */
export function useBeginSignIn(onSignedIn: () => void) {
  const client = useClient();
  const cache = useQueryClient();
  const remember = useSessionChange();
  const wait = async (start: BrowserStart, address: string) => {
    try {
      remember(await client.signIn({ with: "browser" }));
      onSignedIn();
    } catch (error) {
      // One that was given up, or replaced by another, has nothing more to say.
      const present = cache.getQueryData<Attempt | null>(ATTEMPT);
      if (present?.at !== "waiting" || present.attempt.address !== address) return;
      const over: Attempt = { at: "over", start, problem: asProblem(error) };
      cache.setQueryData<Attempt>(ATTEMPT, over);
    }
  };
  return useMutation({
    mutationFn: (start: BrowserStart) => client.beginBrowserSignIn(start),
    onMutate: () => {
      cache.setQueryData<Attempt | null>(ATTEMPT, null);
    },
    onSuccess: (attempt, start) => {
      const begun: Attempt = { at: "waiting", start, attempt };
      cache.setQueryData<Attempt>(ATTEMPT, begun);
      // To rehearse makes the practice account, if there was none.
      void cache.invalidateQueries({ queryKey: ["start"] });
      if (!attempt.elsewhere) void wait(start, attempt.address);
    },
  });
}

/** Gives the sign-in up, or lets go of how it ended. */
export function useLeaveAttempt() {
  const client = useClient();
  const cache = useQueryClient();
  return () => {
    const attempt = cache.getQueryData<Attempt | null>(ATTEMPT);
    cache.setQueryData<Attempt | null>(ATTEMPT, null);
    if (attempt?.at === "waiting") client.cancelSignIn().catch(() => undefined);
  };
}

function useSessionChange() {
  const cache = useQueryClient();
  const { end } = useEffects();
  return (session: SessionView | null) => {
    cache.setQueryData<StartView>(["start"], (start) => start && { ...start, session });
    end(session ? "signIn" : "signOut");
    cache.setQueryData<Attempt | null>(ATTEMPT, null);
    cache.setQueryData<Farewell | null>(FAREWELL, null);
    void cache.invalidateQueries({ queryKey: ["start"] });
  };
}
