import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { Severity, Status } from "../ipc/wire.gen";
import { words } from "../words/words";

const ICONS = {
  critical: "error",
  holds: "success",
  attention: "warning",
  todo: "not-started",
  confirmed: "info",
  "not-applicable": "stopped",
  unknown: "warning",
} satisfies Record<Status | Severity, StatusIndicatorProps.Type>;

/** How a step, or a group of them, stands. */
export interface Standing {
  status: Status;
  /** Graver than the status says. */
  severity: Severity | null;
}

/** How a step stands: a sign and a word, so that colour is never all there is. */
export function StatusMark({ status, severity, text }: Standing & { text?: string }) {
  const name = severity ?? status;
  const word = words(`status-${name}`);
  return (
    <StatusIndicator type={ICONS[name]} iconAriaLabel={text === undefined ? undefined : word} wrapText={text !== undefined}>
      {text ?? word}
    </StatusIndicator>
  );
}
