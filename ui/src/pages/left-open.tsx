import Alert from "@cloudscape-design/components/alert";
import { Button } from "../components/button";
import type { LeftOpenAccount } from "../ipc/wire.gen";
import { words } from "../words/words";

interface LeftOpenNoticesProps {
  accounts: LeftOpenAccount[];
  pending: boolean;
  onPractice: () => void;
}

/** What was left open when Firstday was used last, an account each, with the way on. */
export function LeftOpenNotices({ accounts, pending, onPractice }: LeftOpenNoticesProps) {
  return accounts.map(({ account, left: { run, lost } }) => (
    <Alert
      key={account ?? "practice"}
      type="warning"
      header={account === null ? words("ui-left-practice") : words("ui-left-account", { account })}
      action={
        account === null && (
          <Button id="continue-practice" loading={pending} onClick={onPractice}>
            {words("ui-left-continue-practice")}
          </Button>
        )
      }
    >
      <ul className="plain-list">
        {run && <li>{words("ui-left-run", { done: run.done, changes: run.changes })}</li>}
        {lost.map((user) => (
          <li key={user}>{words("ui-left-lost", { user })}</li>
        ))}
      </ul>
      {account !== null && words("ui-left-sign-in")}
    </Alert>
  ));
}
