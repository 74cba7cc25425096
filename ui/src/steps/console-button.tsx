import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { ProblemAlert } from "../components/problem-alert";
import { useSession, useTell } from "../ipc/ask";
import type { StepView } from "../ipc/wire.gen";
import { href } from "../router";
import { words } from "../words/words";

interface ConsoleButtonProps {
  step: StepView;
  primary?: boolean;
}

/** Opens the console: the real one in the browser, and only when it is pressed; on the practice account, its own. */
export function ConsoleButton(props: ConsoleButtonProps) {
  const practice = useSession()?.practice ?? false;
  return practice ? <PracticeConsoleButton {...props} /> : <RealConsoleButton {...props} />;
}

function PracticeConsoleButton({ step, primary = false }: ConsoleButtonProps) {
  return (
    <Button
      variant={primary ? "primary" : "normal"}
      href={href({ page: "practice", step: step.id, from: null })}
      ariaLabel={words("ui-step-practice-console-for", { step: words(`${step.id}-title`) })}
    >
      {words("ui-root-mfa-to-practice")}
    </Button>
  );
}

function RealConsoleButton({ step, primary = false }: ConsoleButtonProps) {
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
