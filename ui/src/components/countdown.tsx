import { words } from "../words/words";
import { useNow } from "./now";
import { StatusLine } from "./status-line";

/** How long something is still waited for, and that it is over. */
export function Countdown({ endsAt }: { endsAt: string }) {
  const left = Math.max(0, Math.ceil((Date.parse(endsAt) - useNow()) / 1000));
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return (
    <StatusLine type={left > 0 ? "in-progress" : "warning"}>
      <span role="timer">{left > 0 && words("ui-countdown", { time })}</span>
      <span role="status">{left === 0 && words("ui-countdown-over")}</span>
    </StatusLine>
  );
}
