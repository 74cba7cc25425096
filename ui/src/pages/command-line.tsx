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
import { StatusLine } from "../components/status-line";
import { useAsk } from "../ipc/ask";
import type { ProfileView, CommandLineView, KeyringItem } from "../ipc/wire.gen";
import { briefTime, words } from "../words/words";
import { PlaintextKeys } from "./plaintext-keys";
import { ProofPanel } from "./proof";

/** Which profiles the AWS tools of this computer find, where their keys come from, and whether they work. */
export function CommandLinePage() {
  const found = useAsk("commandLine", []);
  // The same profile can be proved once more.
  const [asked, setAsked] = useState<{ profile: string; time: number } | null>(null);
  return (
    <Page
      title={words("ui-command-line")}
      description={words("ui-command-line-intro")}
      actions={
        <Button
          id="read-profiles"
          iconName="refresh"
          loading={found.isRefetching}
          loadingText={words("ui-loading")}
          onClick={() => void found.refetch()}
        >
          {words("ui-check-again")}
        </Button>
      }
    >
      <SpaceBetween size="l">
        {found.isError && <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <Loading />}
        {found.data && (
          <SpaceBetween size="l">
            {found.data.refused.length > 0 && (
              <Alert type="error" header={words("ui-refused")}>
                <Notes notes={found.data.refused} />
              </Alert>
            )}
            {found.data.storedProblem !== null && <ProblemAlert problem={found.data.storedProblem} />}
            <Profiles
              found={found.data}
              onProve={(profile) => {
                // What the proof finds and what is listed are of one time.
                void found.refetch();
                setAsked({ profile, time: (asked?.time ?? 0) + 1 });
              }}
            />
            {asked && <ProofPanel key={asked.time} {...asked} />}
            <PlaintextKeys found={found.data} />
          </SpaceBetween>
        )}
      </SpaceBetween>
    </Page>
  );
}

function Profiles({ found, onProve }: { found: CommandLineView; onProve: (profile: string) => void }) {
  const { profiles, configPath, storedProblem } = found;
  return (
    <Table
      items={profiles}
      trackBy="name"
      columnDefinitions={columns(storedProblem === null, onProve)}
      wrapLines
      variant="container"
      ariaLabels={{ tableLabel: words("ui-profiles") }}
      empty={<Empty file={configPath} />}
      header={
        <Header
          variant="h2"
          counter={words("ui-count", { count: profiles.length })}
          description={words("ui-profiles-hint", { file: configPath })}
        >
          {words("ui-profiles")}
        </Header>
      }
    />
  );
}

function columns(
  isRead: boolean,
  onProve: (profile: string) => void,
): TableProps.ColumnDefinition<ProfileView>[] {
  return [
    { id: "profile", header: words("ui-profile"), cell: (profile) => <Name profile={profile} />, isRowHeader: true },
    {
      id: "source",
      header: words("ui-profiles-source"),
      cell: ({ ours }) => words(ours ? "ui-profiles-ours" : "ui-profiles-other"),
    },
    { id: "stored", header: words("ui-profiles-stored"), cell: (profile) => <Stored profile={profile} isRead={isRead} /> },
    {
      id: "prove",
      header: words("ui-actions"),
      cell: ({ name }) => (
        <Button
          id={`prove-${name}`}
          variant="inline-link"
          ariaLabel={words("ui-prove-one", { profile: name })}
          onClick={() => {
            onProve(name);
          }}
        >
          {words("ui-prove")}
        </Button>
      ),
    },
  ];
}

function Name({ profile: { name, region } }: { profile: ProfileView }) {
  return (
    <>
      {name}
      <Box color="text-body-secondary" fontSize="body-s">
        {region === null ? words("ui-profiles-no-region") : words("ui-keyring-in-region", { region })}
      </Box>
    </>
  );
}

function Stored({ profile: { ours, stored }, isRead }: { profile: ProfileView; isRead: boolean }) {
  if (stored) return <StoredItem item={stored} />;
  if (!ours) return "–";
  if (!isRead) return <StatusLine type="warning">{words("ui-profiles-unread")}</StatusLine>;
  return <StatusLine type="warning">{words("ui-profiles-nothing")}</StatusLine>;
}

function StoredItem({ item: { kind, who, endsAt } }: { item: KeyringItem }) {
  const name = words(`ui-keyring-kind-${kind}`);
  return (
    <>
      {who === null ? name : words("ui-profiles-kept", { kind: name, who })}
      {endsAt !== null && (
        <Box color="text-body-secondary" fontSize="body-s">
          {words("ui-profiles-until", { time: briefTime(endsAt) })}
        </Box>
      )}
    </>
  );
}

function Empty({ file }: { file: string }) {
  return (
    <Box textAlign="center" padding="s">
      <SpaceBetween size="xxs">
        <Box variant="strong">{words("ui-profiles-none")}</Box>
        <Box color="text-body-secondary">{words("ui-profiles-none-hint", { file })}</Box>
      </SpaceBetween>
    </Box>
  );
}
