import Flashbar, { type FlashbarProps } from "@cloudscape-design/components/flashbar";
import Link from "@cloudscape-design/components/link";
import { Button } from "../components/button";
import { useTell } from "../ipc/ask";
import { useLeftOpen } from "../ipc/left-open";
import { useAttempt } from "../ipc/session";
import type { OpenRunView } from "../ipc/wire.gen";
import { href, type Route } from "../router";
import { useRun } from "../run/run-context";
import { words } from "../words/words";

/** What is said on other pages while changes are being made, by what they wait for. */
const ELSEWHERE = {
  nothing: "ui-run-elsewhere",
  "needs-codes": "ui-run-waits-elsewhere",
  "needs-sign-in": "ui-run-waits-sign-in",
};

type Item = FlashbarProps.MessageDefinition;

/** What must not be forgotten, above every page until it is done. */
export function Reminders({ route }: { route: Route }) {
  const waiting = useWaiting(route);
  const { passwords, lost, run } = useLeftOpen();
  const dismiss = useTell("dismissRun");
  const shown = route.page === "password" || route.page === "review-password";
  const items = [
    waiting,
    ...(shown || (route.page === "run" && passwords.length > 0) ? [] : passwords.map(unsaved)),
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

function broken({ done, changes, keys }: OpenRunView, onDismiss: () => void): Item {
  return {
    id: "broken-run",
    type: "warning",
    content: words("ui-left-run", { done, changes }),
    action: <Button id="continue-run" href={href({ page: keys ? "access-keys" : "review" })}>{words("ui-left-run-continue")}</Button>,
    dismissible: true,
    dismissLabel: words("ui-dismiss"),
    onDismiss,
  };
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
  return page === "keyring" || page === "command-line" || page === "import";
}
