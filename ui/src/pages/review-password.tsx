import SpaceBetween from "@cloudscape-design/components/space-between";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { PlannedChanges } from "../components/planned-changes";
import { ProblemAlert } from "../components/problem-alert";
import { useAsk } from "../ipc/ask";
import { Make } from "../review/make";
import { words } from "../words/words";

/** A new temporary password for a user, before it is made. */
export function ReviewPasswordPage({ user }: { user: string }) {
  const preview = useAsk("previewPassword", [user]);
  return (
    <Page title={words("ui-review-password", { user })} description={words("ui-review-intro")}>
      {preview.isError && <ProblemAlert problem={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isFetching && <Loading />}
      {preview.data && !preview.isFetching && (
        <SpaceBetween size="l">
          <PlannedChanges changes={preview.data.changes} />
          <Make reviewed={{ changes: preview.data.changes, guidance: [], back: "password" }} />
        </SpaceBetween>
      )}
    </Page>
  );
}
