import Alert from "@cloudscape-design/components/alert";
import { ProblemAlert } from "./problem-alert";
import { useSession } from "../ipc/ask";
import { useAnswer } from "../ipc/journey";
import type { ChangeView } from "../ipc/wire.gen";
import { words } from "../words/words";
import { Button } from "./button";

interface ThisComputerProps {
  changes: ChangeView[];
  /** Whether the steps that change this computer can be left out. */
  canLeaveOut: boolean;
}

/** A rehearsal is played, but what it changes on this computer is real: said, with a way out. */
export function ThisComputer({ changes, canLeaveOut }: ThisComputerProps) {
  const practice = useSession()?.practice ?? false;
  const answer = useAnswer();
  const steps = [...new Set(changes.filter(({ computer }) => computer).map(({ step }) => step))];
  if (!practice || steps.length === 0) return null;
  const leaveOut = () => {
    for (const step of steps) answer.mutate({ step, typed: null });
  };
  return (
    <Alert
      type="info"
      header={words("ui-review-computer")}
      action={
        canLeaveOut && (
          <Button id="leave-computer" loading={answer.isPending} onClick={leaveOut}>
            {words("ui-review-computer-leave")}
          </Button>
        )
      }
    >
      {words("ui-review-computer-hint")}
      {answer.isError && <ProblemAlert problem={answer.error} />}
    </Alert>
  );
}
