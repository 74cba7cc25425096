import { Loading } from "../components/loading";
import { ProblemAlert } from "../components/problem-alert";
import type { ChecklistView } from "../ipc/wire.gen";
import { ReviewBody } from "../review/body";
import { setupHref } from "../review/places";
import type { useReview } from "./use-review";

interface ReviewContentProps {
  checklist: ChecklistView;
  review: ReturnType<typeof useReview>;
}

/** Every change before any is made, each with the way back to its page. */
export function ReviewContent({ checklist, review: { review, problem, retry, by } }: ReviewContentProps) {
  if (problem) return <ProblemAlert problem={problem} onRetry={retry} />;
  if (!review) return <Loading />;
  return (
    <ReviewBody
      review={review}
      checklist={checklist}
      by={by}
      edit={(step, field) => setupHref(checklist, step, field)}
    />
  );
}
