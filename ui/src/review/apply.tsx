import Checkbox from "@cloudscape-design/components/checkbox";
import { Button } from "../components/button";
import type { Reviewed } from "../run/run-state";
import { words } from "../words/words";
import type { Apply } from "./use-apply";

/** Applies the changes that were read. */
export function ApplyButton({ id, reviewed, by }: { id: string; reviewed: Reviewed; by: Apply }) {
  return (
    <Button
      id={id}
      variant="primary"
      disabled={by.obstacle !== null}
      disabledReason={by.obstacle === null ? undefined : words(by.obstacle)}
      onClick={() => {
        by.apply(reviewed);
      }}
    >
      {words("ui-review-make", { count: reviewed.changes.length })}
    </Button>
  );
}

/** Where requests go elsewhere than to AWS, the person says yes to that, too. */
export function AgreeElsewhere({ by }: { by: Apply }) {
  if (by.elsewhere.length === 0) return null;
  return (
    <Checkbox
      controlId="agree-elsewhere"
      checked={by.agreed}
      onChange={({ detail }) => {
        by.setAgreed(detail.checked);
      }}
    >
      {words("ui-elsewhere-agree", { addresses: by.elsewhere.join(", ") })}
    </Checkbox>
  );
}
