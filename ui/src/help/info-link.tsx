import Link from "@cloudscape-design/components/link";
import { words } from "../words/words";
import { type Topic, useHelp } from "./help-context";
import { titleOf } from "./topics";

/** Opens the help panel about something, as *Info* does in the AWS console. */
export function InfoLink({ topic }: { topic: Topic }) {
  const { open } = useHelp();
  return (
    <Link
      variant="info"
      ariaLabel={words("ui-help-info-for", { step: titleOf(topic) })}
      onFollow={(event) => {
        event.preventDefault();
        open(topic);
      }}
    >
      {words("ui-help-info")}
    </Link>
  );
}
