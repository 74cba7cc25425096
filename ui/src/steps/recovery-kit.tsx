import { Button } from "../components/button";
import { href } from "../router";
import { words } from "../words/words";

/** Leads to the page to print. */
export function RecoveryKit() {
  return (
    <Button id="open-kit" iconName="file" href={href({ page: "recovery-kit" })}>
      {words("ui-kit-open")}
    </Button>
  );
}
