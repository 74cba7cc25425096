import type { StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { Mark } from "../ipc/wire.gen";

/** How each mark is drawn. */
export const SIGNS = {
  good: "success",
  off: "stopped",
  warning: "warning",
  bad: "error",
  waiting: "pending",
} satisfies Record<Mark, StatusIndicatorProps.Type>;
