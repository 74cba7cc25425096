import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import type { StepView } from "../ipc/wire.gen";
import { words } from "../words/words";

interface ConsoleButtonProps {
  step: StepView;
  primary?: boolean;
}

/** Opens the console in the browser, and only when it is pressed. */
export function ConsoleButton({ step, primary = false }: ConsoleButtonProps) {
  const open = useTell("openConsole");
  return (
    <SpaceBetween size="xs">
      <Button
        variant={primary ? "primary" : "normal"}
        iconName="external"
        iconAlign="right"
        ariaLabel={words("ui-step-console-for", { step: words(`${step.id}-title`) })}
        onClick={() => {
          open.mutate([step.id]);
        }}
      >
        {words("ui-step-console")}
      </Button>
      {open.isError && <ProblemAlert problem={open.error} />}
    </SpaceBetween>
  );
}
