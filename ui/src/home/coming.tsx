import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import { say } from "../components/say";
import type { ChecklistView, Coming } from "../ipc/wire.gen";
import { href } from "../router";
import { briefDate, words } from "../words/words";

/** What comes of itself, with its date. */
export function ComingUp({ checklist }: { checklist: ChecklistView }) {
  const { coming } = checklist.overview;
  if (coming.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{words("ui-home-coming")}</Header>}>
      <ul className="rows">
        {coming.map((one) => (
          <li key={`${one.at} ${one.step}`} className="row">
            <div className="row-date">{briefDate(one.at)}</div>
            <div className="row-words">
              <Link href={place(checklist, one)}>{say(one.what)}</Link>
            </div>
          </li>
        ))}
      </ul>
    </Container>
  );
}

/** Keys are deleted on their own page. */
function place(checklist: ChecklistView, { step }: Coming): string {
  const chapter = checklist.steps.find(({ id }) => id === step)?.chapter;
  if (step === "access-keys" || chapter === undefined) return href({ page: "access-keys" });
  return href({ page: "chapter", chapter, field: step });
}
