import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import { Button } from "./button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ProblemView } from "../ipc/wire.gen";
import { words } from "../words/words";
import { useSession } from "../ipc/ask";
import { say, sayCause } from "./say";

/** What went wrong, why, and what to do next. */
export function ProblemAlert({ problem, onRetry }: { problem: ProblemView; onRetry?: () => void }) {
  // A number of the practice account's is of no use to AWS.
  const practice = useSession()?.practice ?? false;
  return (
    <div role="alert">
      <Alert
        type="error"
       
        header={say(problem.title)}
        action={onRetry && <Button onClick={onRetry}>{words("ui-try-again")}</Button>}
      >
        <SpaceBetween size="xs">
          <div>{say(problem.hint)}</div>
          {problem.detail !== null && <div className="problem-detail">{sayCause(problem.detail)}</div>}
          {problem.requestId !== null && !practice && (
            <Box color="text-body-secondary" fontSize="body-s">
              {words("ui-request-id", { id: problem.requestId })}
            </Box>
          )}
        </SpaceBetween>
      </Alert>
    </div>
  );
}
