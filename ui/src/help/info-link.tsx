import Link from "@cloudscape-design/components/link";
import { words } from "../words/words";
import { useHelp } from "./help-context";

/** Opens the help panel about a step, as *Info* does in the AWS console. */
export function InfoLink({ step }: { step: string }) {
  const { open } = useHelp();
  return (
    <Link
      variant="info"
      ariaLabel={words("ui-help-info-for", { step: words(`${step}-title`) })}
      onFollow={(event) => {
        event.preventDefault();
        open(step);
      }}
    >
      {words("ui-help-info")}
    </Link>
  );
}
