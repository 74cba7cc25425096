import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import { useTell } from "../ipc/ask";
import type { ChecklistView, Coming } from "../ipc/wire.gen";
import { href } from "../router";
import { briefDate, words } from "../words/words";

/** What has a date, and what is due. */
export function ComingUp({ checklist }: { checklist: ChecklistView }) {
  const save = useTell("saveReminders");
  const { coming } = checklist.overview;
  if (coming.length === 0) return null;
  const saveButton = (
    <Button
      id="save-reminders"
      iconName="calendar"
      loading={save.isPending}
      onClick={() => {
        save.mutate([]);
      }}
    >
      {words("ui-home-reminders")}
    </Button>
  );
  return (
    <Container
      header={
        <Header variant="h2" actions={saveButton}>
          {words("ui-home-coming")}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <ul className="rows">
          {coming.map((one, index) => (
            <li key={index} className="row">
              <div className="row-date">{isDue(checklist, one) ? words("ui-home-due-now") : briefDate(one.at)}</div>
              <div className="row-words">
                <Link href={place(checklist, one)}>{say(one.what)}</Link>
              </div>
            </li>
          ))}
        </ul>
        <div role="status" className="no-print">
          {save.isSuccess && (
            <StatusLine type="success">
              {save.data === null ? words("ui-reminders-none") : words("ui-reminders-saved", { path: save.data })}
            </StatusLine>
          )}
        </div>
        {save.isError && <ProblemAlert problem={save.error} />}
      </SpaceBetween>
    </Container>
  );
}

/** Whether its day has come, by the account's own clock. */
function isDue(checklist: ChecklistView, { at }: Coming): boolean {
  return Date.parse(at) <= Date.parse(checklist.observedAt);
}

/** Keys are deleted on their own page. */
function place(checklist: ChecklistView, { step }: Coming): string {
  const chapter = checklist.steps.find(({ id }) => id === step)?.chapter;
  if (step === "access-keys" || chapter === undefined) return href({ page: "access-keys" });
  return href({ page: "chapter", chapter, field: step });
}
