import Flashbar, { type FlashbarProps } from "@cloudscape-design/components/flashbar";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { say } from "../components/say";
import { useTell } from "../ipc/ask";
import { useLeftOpen } from "../ipc/left-open";
import { useAttempt } from "../ipc/session";
import type { OpenRunView } from "../ipc/wire.gen";
import { href, type Route } from "../router";
import { useRun } from "../run/run-context";
import { unsavedOf, wasRefused } from "../run/run-state";
import { words } from "../words/words";

/** What is said on other pages while changes are being made, by what they wait for. */
const ELSEWHERE = {
  nothing: "ui-run-elsewhere",
  "needs-codes": "ui-run-waits-elsewhere",
  "needs-phone-code": "ui-run-waits-phone",
  "needs-sign-in": "ui-run-waits-sign-in",
};

type Item = FlashbarProps.MessageDefinition;

/** What must not be forgotten, above every page until it is done. */
export function Reminders({ route }: { route: Route }) {
  const waiting = useWaiting(route);
  const news = useNews(route);
  const { passwords, lost, run } = useLeftOpen();
  const dismiss = useTell("dismissRun");
  const { run: running } = useRun();
  const shown = route.page === "password" || route.page === "review-password";
  const here = route.page === "run" && running.phase !== "idle" ? unsavedOf(running) : [];
  const items = [
    ...news,
    waiting,
    ...(shown ? [] : passwords.filter((user) => !here.includes(user)).map(unsaved)),
    ...(shown ? [] : lost.map(gone)),
    run && broken(run, () => { dismiss.mutate([]); }),
  ].filter((item) => item !== null);
  return items.length === 0 ? null : <Flashbar items={items} />;
}

function unsaved(user: string): Item {
  return {
    id: `unsaved-${user}`,
    type: "warning",
    content: words("ui-left-password", { user }),
    action: <Button id="to-password" href={href({ page: "password" })}>{words("ui-left-password-save")}</Button>,
  };
}

function gone(user: string): Item {
  return {
    id: `lost-${user}`,
    type: "warning",
    content: words("ui-left-lost", { user }),
    action: <Button id="to-password" href={href({ page: "password" })}>{words("ui-left-lost-open")}</Button>,
  };
}

function broken({ done, changes, keys, undoes, underWay }: OpenRunView, onDismiss: () => void): Item {
  const again: Route = undoes ? undo("all") : { page: keys ? "access-keys" : "review" };
  return {
    id: "broken-run",
    type: "warning",
    content: (
      <>
        {words(undoes ? "ui-left-undo" : "ui-left-run", { done, changes })}
        {underWay && <div>{words("ui-left-run-at", { change: say(underWay) })}</div>}
      </>
    ),
    action: (
      <SpaceBetween direction="horizontal" size="xs">
        <Button id="continue-run" href={href(again)}>{words("ui-left-run-continue")}</Button>
        {!undoes && <Button id="undo-run" href={href(undo("run"))}>{words("ui-left-run-undo")}</Button>}
      </SpaceBetween>
    ),
    ...dismissible(onDismiss),
  };
}

function undo(what: "all" | "run"): Route {
  return { page: "review-undo", choice: { undo: what }, changed: false };
}

/** Changes are being made, or a sign-in is waited for, on another page. */
function useWaiting(route: Route): Item | null {
  const { run } = useRun();
  const attempt = useAttempt();
  if (run.phase === "running" && route.page !== "run") {
    return waitingFor({ page: "run" }, ELSEWHERE[run.asked?.event ?? "nothing"]);
  }
  if (attempt?.at === "waiting" && isComputerPage(route)) return waitingFor({ page: "start" }, "ui-sign-in-waits");
  return null;
}

/** What has just been done, and where to read how the run ended, until that was read. */
function useNews(route: Route): Item[] {
  const { run, read, leave } = useRun();
  if (run.phase === "idle") return [];
  const { news, reviewed } = run;
  const mfa: Item[] = news === null ? [] : [{ id: "mfa-on", type: "success", content: words("ui-run-mfa-on", { user: news }), ...dismissible(read) }];
  if (run.phase === "running" || wasRefused(run) || route.page === "run" || reviewed.back !== "review") return mfa;
  const action = <Button id="to-done" href={href({ page: "run" })}>{words("ui-done-see")}</Button>;
  return [...mfa, { id: "done", type: "info", content: words("ui-done-left"), action, ...dismissible(leave) }];
}

function dismissible(onDismiss: () => void): Pick<Item, "dismissible" | "dismissLabel" | "onDismiss"> {
  return { dismissible: true, dismissLabel: words("ui-dismiss"), onDismiss };
}

function waitingFor(to: Route, text: string): Item {
  const link = (
    <Link color="inverted" href={href(to)}>
      {words(text)}
    </Link>
  );
  return { id: "waiting", type: "in-progress", content: link };
}

/** Pages that need no session. */
function isComputerPage({ page }: Route): boolean {
  return page === "keyring" || page === "command-line" || page === "doctor" || page === "import";
}
