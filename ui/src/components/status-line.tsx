import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { ReactNode } from "react";

interface StatusLineProps {
  type: StatusIndicatorProps.Type;
  /** What the sign says, where the text does not say it too. */
  label?: string;
  /** Whether it stays on one line. */
  short?: boolean;
  children: ReactNode;
}

/** A sign and a sentence. Its lines break between words, where Cloudscape would break them anywhere. */
export function StatusLine({ type, label, short = false, children }: StatusLineProps) {
  return (
    <StatusIndicator type={type} iconAriaLabel={label} wrapText={!short}>
      <span className="sentence">{children}</span>
    </StatusIndicator>
  );
}
