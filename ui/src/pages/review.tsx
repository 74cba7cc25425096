import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { InfoLink } from "../help/info-link";
import { usePreview } from "../ipc/journey";
import type { ChecklistView, Review } from "../ipc/wire.gen";
import { ReviewBody } from "../review/body";
import { chapterHref } from "../review/places";
import { useApply } from "../review/use-apply";
import { words } from "../words/words";

/** Every change before any is made, for an owner who came from a step or from a run that was broken off. */
export function ReviewPage({ checklist }: { checklist: ChecklistView }) {
  const preview = usePreview();
  return (
    <Page title={words("ui-review-title")} description={words("ui-review-intro")} info={<InfoLink topic={{ about: "review" }} />}>
      {preview.isError ? (
        <ProblemAlert problem={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data && !preview.isFetching ? (
        <Planned review={preview.data} checklist={checklist} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Planned({ review, checklist }: { review: Review; checklist: ChecklistView }) {
  const by = useApply();
  return (
    <ReviewBody
      review={review}
      checklist={checklist}
      by={by}
      edit={(step, field) => chapterHref(checklist, step, field)}
    />
  );
}
