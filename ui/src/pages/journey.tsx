import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { CheckAgain, ReadingProgress } from "../components/loading";
import { ClockWarning } from "../components/notices";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusMark } from "../components/status-mark";
import { useObserve } from "../ipc/journey";
import type { ChecklistView, StepView } from "../ipc/wire.gen";
import { go, href } from "../router";
import { nextChapter, progressOf, stepsOf } from "../steps/progress";
import { dateTime, words } from "../words/words";

/** How the account stands, and what to do next. */
export function JourneyPage({ checklist }: { checklist: ChecklistView }) {
  const observe = useObserve();
  return (
    <Page
      title={words("ui-journey-title")}
      description={words("ui-observed-at", { time: dateTime(checklist.observedAt) })}
      actions={<CheckAgain observe={observe} />}
    >
      <SpaceBetween size="l">
        <ReadingProgress />
        {observe.isError && <ProblemAlert problem={observe.error} />}
        <ClockWarning checklist={checklist} />
        <Next checklist={checklist} />
        {checklist.chapters.map((chapter) => (
          <Chapter key={chapter} chapter={chapter} steps={stepsOf(checklist, chapter)} />
        ))}
      </SpaceBetween>
    </Page>
  );
}

function Next({ checklist }: { checklist: ChecklistView }) {
  const { settled, total } = progressOf(checklist.steps);
  const chapter = nextChapter(checklist);
  const planned = checklist.steps.some((step) => step.included && step.canChange && step.status !== "not-applicable");
  return (
    <Container>
      <div className="next">
        <div className="next-words">
          <Box variant="h2">{words(chapter === undefined ? "ui-journey-finished" : "ui-journey-next")}</Box>
          <Box variant="p" color="text-body-secondary">
            {chapter === undefined ? words("ui-journey-finished-hint") : words(`chapter-${chapter}-intro`)}
          </Box>
        </div>
        <SpaceBetween direction="horizontal" size="xs">
          {planned && chapter !== undefined && (
            <Button id="to-review" href={href({ page: "review" })}>
              {words("ui-to-review")}
            </Button>
          )}
          <NextButton chapter={chapter} />
        </SpaceBetween>
      </div>
      <ProgressBar
        value={total === 0 ? 100 : Math.round((100 * settled) / total)}
        ariaLabel={words("ui-journey-progress", { settled, total })}
        additionalInfo={words("ui-journey-progress", { settled, total })}
      />
    </Container>
  );
}

function NextButton({ chapter }: { chapter: string | undefined }) {
  return (
    <Button
      id="next-chapter"
      variant="primary"
      onClick={() => {
        go(chapter === undefined ? { page: "checklist" } : { page: "chapter", chapter, field: null });
      }}
    >
      {chapter === undefined
        ? words("ui-to-checklist")
        : words("ui-journey-go", { chapter: words(`chapter-${chapter}`) })}
    </Button>
  );
}

function Chapter({ chapter, steps }: { chapter: string; steps: StepView[] }) {
  const { settled, total } = progressOf(steps);
  const name = words(`chapter-${chapter}`);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={words(`chapter-${chapter}-intro`)}
          counter={words("ui-counter", { settled, total })}
          actions={
            <Button
              href={href({ page: "chapter", chapter, field: null })}
              ariaLabel={words("ui-journey-open-chapter", { chapter: name })}
            >
              {words("ui-open")}
            </Button>
          }
        >
          {name}
        </Header>
      }
    >
      <ul className="rows">
        {steps.map((step) => (
          <Row key={step.id} step={step} />
        ))}
      </ul>
    </Container>
  );
}

function Row({ step }: { step: StepView }) {
  const [finding] = step.findings;
  return (
    <li className="row">
      <div className="row-words">
        <Link href={href({ page: "chapter", chapter: step.chapter, field: step.id })} fontSize="heading-s">
          {words(`${step.id}-title`)}
        </Link>
        {finding && (
          <Box color="text-body-secondary" fontSize="body-s">
            {say(finding)}
          </Box>
        )}
      </div>
      <div className="row-mark" data-status={step.status}>
        <StatusMark status={step.status} severity={step.severity} />
      </div>
    </li>
  );
}
