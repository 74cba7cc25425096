import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import type { Bar } from "../ipc/wire.gen";
import { formatArg } from "../words/words";

/** How much of each limit is used. */
export function Bars({ bars }: { bars: Bar[] }) {
  return (
    <SpaceBetween size="s">
      {bars.map((bar, index) => (
        <ProgressBar
          key={index}
          label={formatArg(bar.label)}
          value={Math.min(100, bar.percent)}
          additionalInfo={bar.high ? <StatusLine type="warning">{say(bar.said)}</StatusLine> : say(bar.said)}
        />
      ))}
    </SpaceBetween>
  );
}
