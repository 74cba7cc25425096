import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { ReactNode } from "react";

/** A sign and a sentence. Its lines break between words, where Cloudscape would break them anywhere. */
export function StatusLine({ type, children }: { type: StatusIndicatorProps.Type; children: ReactNode }) {
  return (
    <StatusIndicator type={type}>
      <span className="sentence">{children}</span>
    </StatusIndicator>
  );
}
