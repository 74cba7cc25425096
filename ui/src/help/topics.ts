import { words } from "../words/words";
import type { Topic } from "./help-context";

/** The heading of what help says about something. */
export function titleOf(topic: Topic): string {
  return topic.about === "step" ? words(`${topic.step}-title`) : words(`ui-help-${topic.about}`);
}
