import Alert from "@cloudscape-design/components/alert";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { Button } from "../components/button";
import { Loading } from "../components/loading";
import { Notes } from "../components/notices";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { useAsk } from "../ipc/ask";
import type { KeyList } from "../ipc/wire.gen";
import { words } from "../words/words";
import { AccessKeyTable } from "./access-key-table";
import type { AskedKey } from "./key-menu";
import { LeakedModal, RotateModal } from "./key-modals";

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
      <AccessKeyTable rows={rows} all={notes.length === 0} onAsk={setAsked} />
      {asked?.about === "rotate" && <RotateModal accessKey={asked.accessKey} onCancel={close} />}
      {asked?.about === "leaked" && <LeakedModal accessKey={asked.accessKey} onCancel={close} />}
    </SpaceBetween>
  );
}
