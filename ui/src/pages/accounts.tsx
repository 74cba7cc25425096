import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useState } from "react";
import { Button } from "../components/button";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import { useCheckAccounts } from "../ipc/accounts";
import { useAsk, useSession } from "../ipc/ask";
import { useBeginSignIn, useSignIn } from "../ipc/session";
import type { AccountLine, StartView, Tally } from "../ipc/wire.gen";
import { go } from "../router";
import { briefTime, words } from "../words/words";

/** Every account that is known on this computer: how each stands, checking all of them, and the way into one. */
export function AccountsPage({ start }: { start: StartView }) {
  const known = useAsk("knownAccounts", []);
  const check = useCheckAccounts();
  const { open, pending, problem } = useOpen(start);
  if (known.isPending) return <Loading />;
  if (known.isError) return <ProblemAlert problem={known.error} onRetry={() => void known.refetch()} />;
  const heading = words("ui-accounts-table");
  return (
    <Page title={words("ui-accounts-title")} description={words("ui-accounts-intro")} actions={<CheckAll check={check} lines={known.data} />}>
      <SpaceBetween size="l">
        {check.progress && <Progress {...check.progress} />}
        <div role="status">{check.stopped && <StatusLine type="stopped">{words("ui-accounts-stopped")}</StatusLine>}</div>
        {check.problem && <ProblemAlert problem={check.problem} />}
        {problem && <ProblemAlert problem={problem} />}
        <Table<AccountLine>
          variant="container"
          wrapLines
          ariaLabels={{ tableLabel: heading }}
          header={<Header counter={words("ui-count", { count: known.data.length })}>{heading}</Header>}
          items={known.data}
          trackBy={keyOf}
          empty={words("ui-accounts-none")}
          columnDefinitions={columns(open, pending || check.progress !== null)}
        />
      </SpaceBetween>
    </Page>
  );
}

function CheckAll({ check, lines }: { check: ReturnType<typeof useCheckAccounts>; lines: AccountLine[] }) {
  if (check.progress) {
    return (
      <Button id="stop-checks" onClick={check.stop}>
        {words("ui-stop")}
      </Button>
    );
  }
  const none = lines.every(({ profiles }) => profiles.length === 0);
  return (
    <Button
      id="check-accounts"
      variant="primary"
      iconName="refresh"
      disabled={none}
      disabledReason={none ? words("ui-accounts-no-profile") : undefined}
      onClick={check.begin}
    >
      {words("ui-accounts-check")}
    </Button>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  return (
    <ProgressBar
      value={total === 0 ? 0 : Math.round((100 * done) / total)}
      label={words("ui-accounts-checking")}
      description={words("ui-accounts-progress", { done, total })}
    />
  );
}

type Open = (line: AccountLine) => void;

function columns(open: Open, busy: boolean): TableProps.ColumnDefinition<AccountLine>[] {
  return [
    { id: "account", header: words("ui-accounts-account"), isRowHeader: true, cell: (line) => <Account line={line} /> },
    { id: "status", header: words("ui-accounts-status"), minWidth: 170, cell: (line) => <Stands line={line} /> },
    {
      id: "checked",
      header: words("ui-history-checked"),
      minWidth: 110,
      cell: ({ looked }) => (looked ? briefTime(looked.at) : words("ui-accounts-never")),
    },
    {
      id: "actions",
      header: words("ui-actions"),
      minWidth: 120,
      cell: (line) => (
        <Button
          disabled={busy}
          ariaLabel={words("ui-accounts-open-for", { name: nameOf(line) })}
          onClick={() => {
            open(line);
          }}
        >
          {words("ui-accounts-open")}
        </Button>
      ),
    },
  ];
}

function Account({ line }: { line: AccountLine }) {
  const { account, profiles, open } = line;
  const named = account !== null && profiles.length > 0;
  return (
    <>
      {nameOf(line)}
      {named && <Small>{words("ui-accounts-profiles", { count: profiles.length, names: profiles.join(", ") })}</Small>}
      {open && <Small>{words("ui-accounts-signed-in")}</Small>}
    </>
  );
}

function Small({ children }: { children: string }) {
  return (
    <Box color="text-body-secondary" fontSize="body-s">
      {children}
    </Box>
  );
}

function Stands({ line: { problem, tally } }: { line: AccountLine }) {
  return (
    <>
      {problem && (
        <>
          <StatusLine type="error">{say(problem.title)}</StatusLine>
          <Small>{say(problem.hint)}</Small>
        </>
      )}
      {tally && marks(tally).map(({ id, type, count }) => (
        <div key={id}>
          <StatusLine type={type}>{words(id, { count })}</StatusLine>
        </div>
      ))}
      {!problem && !tally && <StatusLine type="not-started">{words("ui-accounts-unknown")}</StatusLine>}
    </>
  );
}

/** What is left, the gravest on top; one mark where nothing is. */
function marks({ critical, attention, open, done }: Tally) {
  const left = [
    { id: "ui-accounts-critical", type: "error", count: critical },
    { id: "ui-accounts-attention", type: "warning", count: attention },
    { id: "ui-accounts-open-steps", type: "not-started", count: open },
  ] as const;
  const there = left.filter(({ count }) => count > 0);
  return there.length > 0 ? there : ([{ id: "ui-accounts-done", type: "success", count: done }] as const);
}

function nameOf({ account, practice, profiles, looked }: AccountLine): string {
  if (practice) return words("ui-known-practice");
  if (account === null) return words("ui-accounts-profile", { profile: profiles[0] ?? "" });
  const name = looked?.name ?? null;
  return name === null ? words("ui-known-account", { account }) : words("ui-known-named", { name, account });
}

function keyOf(line: AccountLine): string {
  return line.practice ? "practice" : (line.account ?? `profile ${line.profiles[0] ?? ""}`);
}

function toSignedIn() {
  go({ page: "signed-in" });
}

/** Goes to an account: the one that the window is on, or by its profile, or through the browser. */
function useOpen(start: StartView) {
  const session = useSession();
  const signIn = useSignIn();
  const begin = useBeginSignIn(toSignedIn);
  const [problem, setProblem] = useState<typeof signIn.error>(null);
  const failed = { onError: setProblem };
  const open: Open = (line) => {
    setProblem(null);
    const [profile] = line.profiles;
    if (session && isOn(session, line)) go({ page: "journey" });
    else if (line.practice) signIn.mutate({ with: "practice", seed: null }, { ...failed, onSuccess: toSignedIn });
    else if (profile !== undefined) signIn.mutate({ with: "profile", name: profile }, { ...failed, onSuccess: toSignedIn });
    else begin.mutate({ practice: false, seed: null, region: start.signInRegion, elsewhere: false }, failed);
  };
  return { open, pending: signIn.isPending || begin.isPending, problem };
}

function isOn(session: NonNullable<StartView["session"]>, { practice, account }: AccountLine): boolean {
  return practice ? session.practice : !session.practice && session.accountId === account;
}
