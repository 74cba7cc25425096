import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useState } from "react";
import { Button } from "../components/button";
import { useNarrow } from "../components/narrow";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import type { AccessKeyRow } from "../ipc/wire.gen";
import { briefDate, words } from "../words/words";
import { type Order, found, sorted } from "./access-key-order";
import { type AskedKey, KeyMenu } from "./key-menu";

/** From so many keys on, one is not found at a glance. */
const MANY = 10;

/** Colour is for what was found of a key, and none for that it is in use. */
const SIGNS: Partial<Record<string, "error" | "warning">> = {
  "keys-note-root": "error",
  "keys-note-left-over": "warning",
  "keys-note-old": "warning",
  "keys-note-due": "warning",
};

interface AccessKeyTableProps {
  rows: AccessKeyRow[];
  /** Whether these are all that there are. */
  all: boolean;
  onAsk: (asked: AskedKey) => void;
}

/** The access keys, in the order that the person wants, and those that are looked for. */
export function AccessKeyTable({ rows, all, onAsk }: AccessKeyTableProps) {
  const [text, setText] = useState("");
  const [order, setOrder] = useState<Order | null>(null);
  const [sortingColumn, setSortingColumn] = useState<TableProps.SortingColumn<AccessKeyRow>>();
  const matching = found(rows, text);
  const items = order ? sorted(matching, order) : matching;
  const clear = () => {
    setText("");
  };
  return (
    <Table
      items={items}
      trackBy="id"
      columnDefinitions={columns(useNarrow(), onAsk)}
      sortingColumn={sortingColumn}
      sortingDescending={order?.descending ?? false}
      onSortingChange={({ detail }) => {
        setSortingColumn(detail.sortingColumn);
        setOrder({ by: detail.sortingColumn.sortingField ?? "", descending: detail.isDescending ?? false });
      }}
      stickyColumns={{ last: 1 }}
      wrapLines
      variant="container"
      ariaLabels={{ tableLabel: words("ui-access-keys") }}
      filter={rows.length > MANY && <Filter text={text} count={matching.length} onText={setText} />}
      empty={rows.length === 0 ? <Empty all={all} /> : <NoMatch onClear={clear} />}
      header={
        <Header variant="h2" counter={words("ui-count", { count: rows.length })} description={words("ui-access-keys-hint")}>
          {words("ui-access-keys-all")}
        </Header>
      }
    />
  );
}

function columns(narrow: boolean, onAsk: (asked: AskedKey) => void): TableProps.ColumnDefinition<AccessKeyRow>[] {
  return [
    {
      id: "key",
      header: words("ui-access-keys-whose"),
      cell: (key) => <Whose accessKey={key} />,
      sortingField: "user",
      isRowHeader: true,
    },
    { id: "status", header: words("ui-access-keys-status"), cell: status, sortingField: "status" },
    { id: "age", header: words("ui-access-keys-age"), cell: (key) => <Age accessKey={key} />, sortingField: "age" },
    { id: "use", header: words("ui-access-keys-used"), minWidth: 110, cell: (key) => <LastUse accessKey={key} />, sortingField: "used" },
    { id: "actions", header: words("ui-actions"), minWidth: narrow ? undefined : 160, cell: (key) => <KeyMenu accessKey={key} onAsk={onAsk} /> },
  ];
}

function Whose({ accessKey: { user, id, storedProfile, notes } }: { accessKey: AccessKeyRow }) {
  return (
    <>
      {user === "root" ? words("ui-access-keys-root") : user}
      <Box color="text-body-secondary" fontSize="body-s">
        {id}
        {storedProfile !== null && <div>{words("ui-access-keys-stored", { profile: storedProfile })}</div>}
      </Box>
      {notes.map((note) => (
        <div key={note.id}>
          <StatusLine type={SIGNS[note.id] ?? "info"}>{say(note)}</StatusLine>
        </div>
      ))}
    </>
  );
}

function status({ active }: AccessKeyRow): string {
  return words(active ? "ui-access-keys-on" : "ui-access-keys-off");
}

function Age({ accessKey: { ageDays, createdAt } }: { accessKey: AccessKeyRow }) {
  return (
    <div className="one-line">
      {ageDays === null ? words("ui-access-keys-unknown") : words("ui-access-keys-days", { days: ageDays })}
      {createdAt !== null && (
        <Box color="text-body-secondary" fontSize="body-s">
          {words("ui-access-keys-since", { date: briefDate(createdAt) })}
        </Box>
      )}
    </div>
  );
}

function LastUse({ accessKey: { lastUse } }: { accessKey: AccessKeyRow }) {
  if (lastUse.kind !== "at") {
    const said = lastUse.kind === "never" ? "ui-access-keys-unused" : "ui-access-keys-use-not-told";
    return <div className="one-line">{words(said)}</div>;
  }
  return (
    <div className="one-line">
      {briefDate(lastUse.at)}
      <Box color="text-body-secondary" fontSize="body-s">
        {words("ui-access-keys-use", { service: lastUse.service, region: lastUse.region })}
      </Box>
    </div>
  );
}

function Filter({ text, count, onText }: { text: string; count: number; onText: (text: string) => void }) {
  return (
    <TextFilter
      filteringText={text}
      filteringPlaceholder={words("ui-access-keys-filter")}
      filteringAriaLabel={words("ui-access-keys-filter")}
      filteringClearAriaLabel={words("ui-access-keys-clear")}
      countText={text === "" ? undefined : words("ui-access-keys-matches", { count })}
      onChange={({ detail }) => {
        onText(detail.filteringText);
      }}
    />
  );
}

function Empty({ all }: { all: boolean }) {
  return (
    <Box textAlign="center" padding="s">
      <SpaceBetween size="xxs">
        <Box variant="strong">{words("ui-access-keys-none")}</Box>
        {all && <Box color="text-body-secondary">{words("ui-access-keys-none-hint")}</Box>}
      </SpaceBetween>
    </Box>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <Box textAlign="center" padding="s">
      <SpaceBetween size="xs">
        <Box variant="strong">{words("ui-access-keys-no-match")}</Box>
        <Button id="clear-filter" onClick={onClear}>
          {words("ui-access-keys-clear")}
        </Button>
      </SpaceBetween>
    </Box>
  );
}
