import Box from "@cloudscape-design/components/box";
import { Button } from "./button";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import Spinner from "@cloudscape-design/components/spinner";
import { type useObserve, useObserveProgress } from "../ipc/journey";
import { words } from "../words/words";

export function Loading() {
  return (
    <Box textAlign="center" padding="xxl">
      <Spinner size="large" /> <span role="status">{words("ui-loading")}</span>
    </Box>
  );
}

/** Reads the whole account again. */
export function CheckAgain({ observe }: { observe: ReturnType<typeof useObserve> }) {
  return (
    <Button
      id="check-again"
      iconName="refresh"
      loading={observe.isPending}
      loadingText={words("ui-reading")}
      onClick={() => {
        observe.mutate();
      }}
    >
      {words("ui-check-again")}
    </Button>
  );
}

/** How far reading the account is; nothing when nobody reads. */
export function ReadingProgress() {
  const progress = useObserveProgress();
  if (!progress) return null;
  const percent = progress.total === 0 ? 0 : Math.round((100 * progress.done) / progress.total);
  return (
    <ProgressBar
      value={percent}
      label={words("ui-reading")}
      description={words("ui-reading-progress", { done: progress.done, total: progress.total })}
    />
  );
}
