import { createContext, type ReactNode, useContext, useEffect, useMemo, useReducer } from "react";
import { useEffects, useSession } from "../ipc/ask";
import { useClient } from "../ipc/context";
import { asProblem } from "../ipc/problem";
import { reduceRun, type Reviewed, type Run } from "./run-state";

interface RunControl {
  run: Run;
  /** With `elsewhere` the person has agreed that they are made elsewhere than in AWS. */
  start: (reviewed: Reviewed, elsewhere: boolean) => void;
  /** Stops after the change in progress. */
  stop: () => void;
  /** The person has the new password of this user. */
  saved: (user: string) => void;
  /** What was told of the last change was read. */
  read: () => void;
  /** The person did one of the things that are left to do, or did not after all. */
  tick: (thing: string, done: boolean) => void;
  /** The person has seen how it ended. */
  leave: () => void;
}

const IDLE: Run = { phase: "idle" };

const RunContext = createContext<RunControl | null>(null);

/** Holds the run above the pages: going to another page and back loses nothing. */
export function RunProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const { keep, end } = useEffects();
  const account = useSession()?.accountId ?? "";
  const [all, dispatch] = useReducer(reduceRun, { phase: "idle" });
  // How it ended is told in the account that was changed.
  const run: Run = all.phase === "ended" && all.account !== account ? IDLE : all;
  useGuard(run.phase === "running");
  const control = useMemo((): RunControl => {
    const start = async (reviewed: Reviewed, elsewhere: boolean) => {
      dispatch({ type: "start", reviewed, account });
      try {
        const result = await client.apply(elsewhere, (event) => {
          dispatch({ type: "event", event, now: Date.now() });
          // A password may have been made.
          if (event.event === "finished") end("passwordSaved");
        });
        keep("observe", result.checklist);
        dispatch({ type: "ended", result, now: Date.now() });
      } catch (error) {
        dispatch({ type: "broken", problem: asProblem(error) });
        // The account may have been read anew all the same.
        const checklist = await client.checklist().catch(() => null);
        if (checklist) keep("observe", checklist);
      } finally {
        end("apply");
      }
    };
    const stop = () => {
      dispatch({ type: "stopping" });
      client.stopRun().catch(() => undefined);
    };
    return {
      run,
      start: (reviewed, elsewhere) => void start(reviewed, elsewhere),
      stop,
      saved: (user) => { dispatch({ type: "saved", user }); },
      read: () => { dispatch({ type: "read" }); },
      tick: (thing, done) => { dispatch({ type: "ticked", thing, done }); },
      leave: () => { dispatch({ type: "left" }); },
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `keep` and `end` are made anew at each render and only write to the cache
  }, [run, account, client]);
  return <RunContext.Provider value={control}>{children}</RunContext.Provider>;
}

export function useRun(): RunControl {
  const control = useContext(RunContext);
  if (!control) throw new Error("no run is provided");
  return control;
}

/** Keeps a reload from losing sight of changes that are being made. */
function useGuard(active: boolean) {
  useEffect(() => {
    if (!active) return undefined;
    const onUnload = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      const reload = event.key === "F5" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "r");
      if (reload) event.preventDefault();
    };
    window.addEventListener("beforeunload", onUnload);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("keydown", onKey);
    };
  }, [active]);
}
