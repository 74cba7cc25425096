import Alert from "@cloudscape-design/components/alert";
import { Button } from "../components/button";
import { useFocusOnce } from "../components/focus-once";
import { words } from "../words/words";

/** What it means to leave undone what nobody but the person can do. */
export function SkipWarning({ step, onSkip }: { step: string; onSkip: () => void }) {
  const root = useFocusOnce();
  return (
    <section ref={root} role="alert">
      <Alert
        type="warning"
        header={<h2 className="alert-heading">{words("ui-setup-skip")}</h2>}
        action={<Button id="skip-for-now" onClick={onSkip}>{words("ui-setup-skip-do")}</Button>}
      >
        {words("ui-setup-skip-hint", { step })}
      </Alert>
    </section>
  );
}
