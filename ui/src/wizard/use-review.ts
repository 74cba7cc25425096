import { usePreview } from "../ipc/journey";
import type { ChecklistView } from "../ipc/wire.gen";
import { useApply } from "../review/use-apply";
import { setupHref } from "../review/places";
import { go } from "../router";
import { words } from "../words/words";

/** The last page of the guided way: what would be changed, and applying it. */
export function useReview(checklist: ChecklistView, wanted: boolean) {
  const preview = usePreview(wanted);
  const by = useApply();
  const review = preview.isFetching ? undefined : preview.data;
  const changes = review?.changes ?? [];
  const [wrong] = review?.invalid ?? [];
  const submit = () => {
    if (wrong) window.location.hash = setupHref(checklist, wrong.step, wrong.field);
    else if (changes.length === 0) go({ page: "journey" });
    else if (by.obstacle === null) by.apply({ changes, guidance: review?.guidance ?? [], back: "review" });
    else document.getElementById("agree-elsewhere")?.focus();
  };
  const none = wrong ? "ui-setup-mend" : "ui-to-journey";
  return {
    review,
    problem: preview.error,
    retry: () => void preview.refetch(),
    by,
    submit,
    submitText: changes.length === 0 ? words(none) : words("ui-review-make", { count: changes.length }),
    pending: wanted && preview.isFetching,
  };
}
