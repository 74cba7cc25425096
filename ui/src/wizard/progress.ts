import type { ChecklistView, SetupPageView, StepView } from "../ipc/wire.gen";

/** The last page. */
export const REVIEW = "review";

/** Minutes for reading the review. */
const REVIEW_MINUTES = 1;

/** Where the page of this name stands; the first one, where it was left out since. */
export function placeOf(pages: SetupPageView[], at: string | null): number {
  if (at === REVIEW) return pages.length;
  return Math.max(0, pages.findIndex(({ id }) => id === at));
}

/** How many minutes are left from the page at `place` on, with what the person does while changes are made. */
export function minutesLeft({ setup, steps }: ChecklistView, place: number): number {
  const ahead = setup.pages.slice(place).reduce((sum, { minutes }) => sum + minutes, REVIEW_MINUTES);
  const wanted = ({ optional, steps: ids }: SetupPageView) =>
    !optional || steps.some(({ id, included }) => included && ids.includes(id));
  return setup.pages.filter(wanted).reduce((sum, { minutesLater }) => sum + minutesLater, ahead);
}

/** The steps that a page is about. None where only what comes along is left on it. */
export function leadsOf(page: SetupPageView, steps: StepView[]): StepView[] {
  return page.steps.flatMap((id) => steps.filter((step) => step.id === id && (page.own || !step.aside)));
}
