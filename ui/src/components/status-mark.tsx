import Box from "@cloudscape-design/components/box";
import type { StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { Severity, Status, StepView } from "../ipc/wire.gen";
import { isLookAround } from "../ipc/status";
import { words } from "../words/words";
import { StatusLine } from "./status-line";

const ICONS = {
  critical: "error",
  holds: "success",
  attention: "warning",
  todo: "not-started",
  confirmed: "info",
  "not-applicable": "stopped",
  declined: "stopped",
  unknown: "warning",
} satisfies Record<Status | Severity, StatusIndicatorProps.Type>;

/** How a step, or a group of them, stands. */
export interface Standing {
  status: Status;
  /** Graver than the status says. */
  severity: Severity | null;
}

/** How a step stands; one for a look around neither well nor badly. */
export function StepMark({ step }: { step: StepView }) {
  const { status, severity } = step;
  if (!isLookAround(step)) return <StatusMark status={status} severity={severity} />;
  return <Box display="inline" color="text-body-secondary">{words("look-around")}</Box>;
}

/** How a step stands: a sign and a word, so that colour is never all there is. */
export function StatusMark({ status, severity, text }: Standing & { text?: string }) {
  const name = severity ?? status;
  const word = words(`status-${name}`);
  return (
    <StatusLine type={ICONS[name]} label={text === undefined ? undefined : word} short={text === undefined}>
      {text ?? word}
    </StatusLine>
  );
}
