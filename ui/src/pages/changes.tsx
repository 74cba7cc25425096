import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { Button } from "../components/button";
import { Loading } from "../components/loading";
import { useNarrow } from "../components/narrow";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import { useAsk } from "../ipc/ask";
import type { RecordedView } from "../ipc/wire.gen";
import { href } from "../router";
import { briefTime, words } from "../words/words";

/** The sign of each state. A change that was made needs no colour. */
const SIGNS: Partial<Record<string, StatusIndicatorProps.Type>> = {
  done: "success",
  failed: "error",
  interrupted: "warning",
};

/** What Firstday changed in the account, and the way to take it back. */
export function ChangesPage() {
  const found = useAsk("recordedChanges", []);
  const open = found.data?.some(({ stays }) => stays === null) ?? false;
  return (
    <Page
      title={words("ui-changes")}
      description={words("ui-changes-intro")}
      actions={
        <Button
          id="undo-all"
          href={href({ page: "review-undo", choice: { undo: "all" }, changed: false })}
          disabled={!open}
          disabledReason={words("ui-changes-nothing-to-undo")}
        >
          {words("ui-changes-undo-all")}
        </Button>
      }
    >
      <SpaceBetween size="l">
        {found.isError && <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <Loading />}
        {found.data && <Changes rows={found.data} />}
      </SpaceBetween>
    </Page>
  );
}

function Changes({ rows }: { rows: RecordedView[] }) {
  return (
    <Table
      items={rows}
      trackBy={({ number }) => String(number)}
      columnDefinitions={columns(useNarrow())}
      wrapLines
      variant="container"
      ariaLabels={{ tableLabel: words("ui-changes") }}
      empty={
        <Box textAlign="center" padding="s">
          {words("ui-changes-none")}
        </Box>
      }
      header={
        <Header variant="h2" counter={words("ui-count", { count: rows.length })}>
          {words("ui-changes-all")}
        </Header>
      }
    />
  );
}

function columns(narrow: boolean): TableProps.ColumnDefinition<RecordedView>[] {
  const when: TableProps.ColumnDefinition<RecordedView> = {
    id: "when",
    header: words("ui-changes-when"),
    width: 190,
    cell: ({ at }) => briefTime(at),
  };
  const state: TableProps.ColumnDefinition<RecordedView> = {
    id: "state",
    header: words("ui-changes-state"),
    width: narrow ? 130 : 170,
    cell: (change) => <State change={change} />,
  };
  const undo: TableProps.ColumnDefinition<RecordedView> = {
    id: "undo",
    header: words("ui-actions"),
    width: narrow ? 150 : 160,
    cell: (change) => <Undo change={change} />,
  };
  const what: TableProps.ColumnDefinition<RecordedView> = {
    id: "change",
    header: words("ui-changes-what"),
    isRowHeader: true,
    minWidth: narrow ? 200 : 320,
    cell: (change) => <What change={change} narrow={narrow} />,
  };
  return narrow ? [what, state, undo] : [what, when, state, undo];
}

/** What was done, and why it stays where that is worth knowing. */
function What({ change: { number, at, title, state, stays, undoes }, narrow }: { change: RecordedView; narrow: boolean }) {
  const why = state === "done" && undoes === null ? stays : null;
  return (
    <div id={`change-${number}`}>
      {say(title)}
      <Box color="text-body-secondary" fontSize="body-s">
        {words("ui-changes-number", { number })}
        {narrow && <div>{briefTime(at)}</div>}
        {undoes !== null && <div>{words("ui-changes-undid", { number: undoes })}</div>}
        {why && <div>{say(why)}</div>}
      </Box>
    </div>
  );
}

function State({ change: { state, label } }: { change: RecordedView }) {
  return <StatusLine type={SIGNS[state] ?? "stopped"}>{say(label)}</StatusLine>;
}

function Undo({ change: { number, stays } }: { change: RecordedView }) {
  if (stays !== null) return null;
  return (
    <Button
      id={`undo-${number}`}
      href={href({ page: "review-undo", choice: { undo: "change", number }, changed: false })}
      ariaLabel={words("ui-changes-undo-of", { number })}
      wrapText={false}
    >
      {words("ui-changes-undo")}
    </Button>
  );
}
