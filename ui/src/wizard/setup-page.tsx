import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Wizard, { type WizardProps } from "@cloudscape-design/components/wizard";
import { type ReactNode, useEffect, useRef } from "react";
import { ProblemAlert } from "../components/problem-alert";
import { useTitle } from "../components/use-title";
import { InfoLink } from "../help/info-link";
import { useKeepSetupPage, useKeptSetupPage, useSaving } from "../ipc/journey";
import type { ChecklistView, SessionView, SetupPageView, StepView } from "../ipc/wire.gen";
import { go } from "../router";
import { words } from "../words/words";
import { PageContent } from "./page-content";
import { leadsOf, minutesLeft, placeOf, REVIEW } from "./progress";
import { ReviewContent } from "./review-content";
import { SkipWarning } from "./skip-warning";
import { useOnward } from "./use-onward";
import { useReview } from "./use-review";

function texts(): WizardProps.I18nStrings {
  return {
    stepNumberLabel: (step) => words("ui-setup-step", { step }),
    // How far one is stands above the page in any case.
    collapsedStepsLabel: () => words("ui-setup-pages"),
    navigationAriaLabel: words("ui-setup-pages"),
    cancelButton: words("ui-setup-exit"),
    previousButton: words("ui-setup-previous"),
    nextButton: words("ui-setup-next"),
    optional: words("ui-setup-optional"),
    nextButtonLoadingAnnouncement: words("ui-saving"),
    submitButtonLoadingAnnouncement: words("ui-loading"),
  };
}

interface SetupPageProps {
  checklist: ChecklistView;
  session: SessionView;
  /** The page that the address names. */
  at: string | null;
}

/** The guided way: one page after the other, and the review at its end. */
export function SetupPage({ checklist, session, at }: SetupPageProps) {
  const { pages } = checklist.setup;
  const left = useKeptSetupPage(session.accountId, checklist);
  const place = placeOf(pages, at ?? left);
  const id = pages[place]?.id ?? REVIEW;
  useArrival(session.accountId, id);
  const onward = useOnward(checklist);
  const review = useReview(checklist, id === REVIEW);
  const saving = useSaving();
  const steps: WizardProps.Step[] = [
    ...pages.map((page) => setupStep(page, checklist, session, onward)),
    {
      title: words("ui-setup-review"),
      info: <InfoLink topic={{ about: "review" }} />,
      description: words("ui-review-intro"),
      content: <ReviewContent checklist={checklist} review={review} />,
    },
  ];
  useTitle(steps[place]?.title ?? "");
  const to = (index: number) => {
    go({ page: "setup", at: pages[index]?.id ?? REVIEW });
  };
  return (
    <Heading page={id}>
      <Box color="text-body-secondary" margin={{ bottom: "xs" }}>
        {words("ui-setup-progress", { step: place + 1, steps: steps.length, minutes: minutesLeft(checklist, place) })}
      </Box>
      <Wizard
        steps={steps}
        activeStepIndex={place}
        i18nStrings={texts()}
        submitButtonText={review.submitText}
        isLoadingNextStep={onward.pending || review.pending}
        secondaryActions={
          <Box color="text-body-secondary">
            <span role="status">{words(saving ? "ui-saving" : "ui-setup-saved")}</span>
          </Box>
        }
        onCancel={() => {
          go({ page: "journey" });
        }}
        onNavigate={({ detail: { requestedStepIndex } }) => {
          const page = pages[place];
          if (!page || requestedStepIndex <= place) to(requestedStepIndex);
          else onward.leave(page, () => { to(requestedStepIndex); });
        }}
        onSubmit={review.submit}
      />
    </Heading>
  );
}

function setupStep(
  page: SetupPageView,
  checklist: ChecklistView,
  session: SessionView,
  onward: ReturnType<typeof useOnward>,
): WizardProps.Step {
  const steps = page.steps.flatMap((id): StepView[] => checklist.steps.filter((step) => step.id === id));
  const [lead] = leadsOf(page, steps);
  return {
    title: words(lead ? `${lead.id}-title` : "ui-setup-others"),
    info: lead && <InfoLink topic={{ about: "step", step: lead.id }} />,
    description: page.own ? undefined : words(lead ? `ui-setup-${page.id}-intro` : "ui-setup-others-intro"),
    isOptional: page.optional,
    content: (
      <SpaceBetween size="m">
        {onward.warned?.page === page.id && <SkipWarning step={onward.warned.step} onSkip={onward.warned.skip} />}
        {onward.problem && <ProblemAlert problem={onward.problem} />}
        <PageContent page={page} steps={steps} session={session} checked={onward.checked.has(page.id)} />
      </SpaceBetween>
    ),
  };
}

/** The page is kept, to come back to it. */
function useArrival(account: string, page: string) {
  const { mutate: keep } = useKeepSetupPage(account);
  useEffect(() => {
    keep(page);
  }, [keep, page]);
}

/** The heading of the page takes the focus when it opens. */
function Heading({ page, children }: { page: string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = root.current?.querySelector("h1");
    heading?.focus();
    window.scrollTo(0, 0);
  }, [page]);
  return (
    <div ref={root} id="setup" data-page={page}>
      {children}
    </div>
  );
}
