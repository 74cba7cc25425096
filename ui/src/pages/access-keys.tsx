import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useState } from "react";
import { Button } from "../components/button";
import { Loading } from "../components/loading";
import { Notes } from "../components/notices";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import { useAsk } from "../ipc/ask";
import type { AccessKeyRow, KeyList } from "../ipc/wire.gen";
import { briefDate, words } from "../words/words";
import { type AskedKey, KeyMenu } from "./key-menu";
import { LeakedModal, RotateModal } from "./key-modals";

/** Colour is for what was found of a key, and none for that it is in use. */
const SIGNS: Partial<Record<string, "error" | "warning">> = {
  "keys-note-root": "error",
  "keys-note-left-over": "warning",
  "keys-note-old": "warning",
  "keys-note-due": "warning",
};

/** The access keys of the account's people: how old, used for what, and what can be done. */
export function AccessKeysPage() {
  const found = useAsk("accessKeys", []);
  return (
    <Page
      title={words("ui-access-keys")}
      description={words("ui-access-keys-intro")}
      actions={
        <Button
          id="read-keys"
          iconName="refresh"
          loading={found.isFetching}
          loadingText={words("ui-access-keys-reading")}
          onClick={() => void found.refetch()}
        >
          {words("ui-check-again")}
        </Button>
      }
    >
      <SpaceBetween size="l">
        {found.isError && <ProblemAlert problem={found.error} />}
        {found.isPending && <Loading />}
        {found.data && <Found found={found.data} />}
      </SpaceBetween>
    </Page>
  );
}

function Found({ found: { rows, notes } }: { found: KeyList }) {
  const [asked, setAsked] = useState<AskedKey | null>(null);
  const close = () => {
    setAsked(null);
  };
  return (
    <SpaceBetween size="l">
      {notes.length > 0 && (
        <Alert type="info">
          <Notes notes={notes} />
        </Alert>
      )}
      <Table
        items={rows}
        trackBy="id"
        columnDefinitions={columns(setAsked)}
        wrapLines
        variant="container"
        ariaLabels={{ tableLabel: words("ui-access-keys") }}
        empty={<Empty all={notes.length === 0} />}
        header={
          <Header variant="h2" counter={words("ui-count", { count: rows.length })} description={words("ui-access-keys-hint")}>
            {words("ui-access-keys-all")}
          </Header>
        }
      />
      {asked?.about === "rotate" && <RotateModal accessKey={asked.accessKey} onCancel={close} />}
      {asked?.about === "leaked" && <LeakedModal accessKey={asked.accessKey} onCancel={close} />}
    </SpaceBetween>
  );
}

function columns(onAsk: (asked: AskedKey) => void): TableProps.ColumnDefinition<AccessKeyRow>[] {
  return [
    { id: "key", header: words("ui-access-keys-whose"), cell: (key) => <Whose accessKey={key} />, isRowHeader: true },
    { id: "state", header: words("ui-access-keys-state"), minWidth: 128, cell: (key) => <State accessKey={key} /> },
    { id: "use", header: words("ui-access-keys-used"), minWidth: 128, cell: (key) => <LastUse accessKey={key} /> },
    { id: "stored", header: words("ui-profile"), cell: ({ storedProfile }) => storedProfile ?? "–" },
    { id: "actions", header: words("ui-actions"), cell: (key) => <KeyMenu accessKey={key} onAsk={onAsk} /> },
  ];
}

function Whose({ accessKey: { user, id, notes } }: { accessKey: AccessKeyRow }) {
  return (
    <>
      {user === "root" ? words("ui-access-keys-root") : user}
      <Box color="text-body-secondary" fontSize="body-s">
        {id}
      </Box>
      {notes.map((note) => (
        <div key={note.id}>
          <StatusLine type={SIGNS[note.id] ?? "info"}>{say(note)}</StatusLine>
        </div>
      ))}
    </>
  );
}

function State({ accessKey: { active, ageDays, createdAt } }: { accessKey: AccessKeyRow }) {
  return (
    <>
      <div className="one-line">{words(active ? "ui-access-keys-on" : "ui-access-keys-off")}</div>
      <Box color="text-body-secondary" fontSize="body-s">
        {ageDays === null ? words("ui-access-keys-unknown") : words("ui-access-keys-days", { days: ageDays })}
      </Box>
      {createdAt !== null && (
        <Box color="text-body-secondary" fontSize="body-s">
          {words("ui-access-keys-since", { date: briefDate(createdAt) })}
        </Box>
      )}
    </>
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
