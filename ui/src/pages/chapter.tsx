import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEffect } from "react";
import { CheckAgain, ReadingProgress } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { useObserve } from "../ipc/journey";
import type { ChecklistView, SessionView } from "../ipc/wire.gen";
import { href } from "../router";
import { StepPanel } from "../steps/step-panel";
import { stepsOf } from "../steps/progress";
import { words } from "../words/words";

interface ChapterPageProps {
  checklist: ChecklistView;
  session: SessionView;
  chapter: string;
  /** A step, or `<step>.<field>`, to go to. */
  field: string | null;
}

/** Everything about the steps of one chapter, and what they ask. */
export function ChapterPage({ checklist, session, chapter, field }: ChapterPageProps) {
  const observe = useObserve();
  const steps = stepsOf(checklist, chapter);
  useShow(field);
  if (steps.length === 0) return <NoChapter />;
  return (
    <Page
      title={words(`chapter-${chapter}`)}
      description={words(`chapter-${chapter}-intro`)}
      actions={<CheckAgain observe={observe} />}
      keepFocus={field !== null}
    >
      <SpaceBetween size="l">
        <ReadingProgress />
        {observe.isError && <ProblemAlert problem={observe.error} />}
        {steps.map((step) => (
          <StepPanel key={step.id} step={step} session={session} checked={field?.startsWith(`${step.id}.`) ?? false} />
        ))}
        <Onward checklist={checklist} chapter={chapter} />
      </SpaceBetween>
    </Page>
  );
}

function Onward({ checklist, chapter }: { checklist: ChecklistView; chapter: string }) {
  const place = checklist.chapters.indexOf(chapter);
  const before = checklist.chapters[place - 1];
  const after = checklist.chapters[place + 1];
  return (
    <nav className="onward" aria-label={words("ui-chapter-onward")}>
      {before === undefined ? <span /> : <ToChapter message="ui-chapter-previous" chapter={before} />}
      <SpaceBetween direction="horizontal" size="xs">
        <Button id="to-review" variant={after === undefined ? "primary" : "normal"} href={href({ page: "review" })}>
          {words("ui-to-review")}
        </Button>
        {after !== undefined && <ToChapter primary message="ui-chapter-next" chapter={after} />}
      </SpaceBetween>
    </nav>
  );
}

function ToChapter({ message, chapter, primary }: { message: string; chapter: string; primary?: boolean }) {
  return (
    <Button
      id={primary === true ? "next-chapter" : "previous-chapter"}
      variant={primary === true ? "primary" : "normal"}
      href={href({ page: "chapter", chapter, field: null })}
    >
      {words(message, { chapter: words(`chapter-${chapter}`) })}
    </Button>
  );
}

function NoChapter() {
  return (
    <Page title={words("ui-no-page")}>
      <Box variant="p">
        <a href={href({ page: "journey" })}>{words("ui-to-journey")}</a>
      </Box>
    </Page>
  );
}

/** Brings a step into view, or a field into focus. */
function useShow(field: string | null) {
  useEffect(() => {
    if (field === null) return;
    const [step = "", name] = field.split(".");
    const container = document.getElementById(`step-${step}`);
    const control = name === undefined ? null : document.getElementById(`field-${step}-${name}`);
    const target = control ?? container?.querySelector<HTMLElement>("h2");
    if (!target) return;
    if (!control) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    container?.scrollIntoView({ block: "start" });
  }, [field]);
}
