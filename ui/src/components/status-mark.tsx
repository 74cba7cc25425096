import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { Status } from "../ipc/wire.gen";
import { words } from "../words/words";

const ICONS = {
  holds: "success",
  attention: "warning",
  todo: "not-started",
  confirmed: "info",
  "not-applicable": "stopped",
  unknown: "error",
} satisfies Record<Status, StatusIndicatorProps.Type>;

/** How a step stands: a sign and a word, so that colour is never all there is. */
export function StatusMark({ status, text }: { status: Status; text?: string }) {
  const word = words(`status-${status}`);
  return (
    <StatusIndicator type={ICONS[status]} iconAriaLabel={text === undefined ? undefined : word} wrapText={false}>
      {text ?? word}
    </StatusIndicator>
  );
}
