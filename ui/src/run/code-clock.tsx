import { useState } from "react";
import { useNow } from "../components/now";
import { words } from "../words/words";

/** Codes change every thirty seconds (RFC 6238, with AWS's step). */
const PERIOD_MS = 30_000;
const AROUND = 2 * Math.PI * 15;

/** How long the present code still holds, and which of the two to type. */
export function CodeClock({ skewSeconds, first }: { skewSeconds: number; first: string }) {
  const now = useNow() - skewSeconds * 1000;
  const period = Math.floor(now / PERIOD_MS);
  const left = 1 - (now % PERIOD_MS) / PERIOD_MS;
  const typedIn = usePeriodOf(first.length === 6, period);
  const advice = typedIn === null ? "type-first" : typedIn === period ? "wait" : "type-second";
  return (
    <div className="code-clock">
      <svg viewBox="0 0 36 36" width="44" height="44" aria-hidden="true">
        <circle className="track" cx="18" cy="18" r="15" />
        <circle className="hand" cx="18" cy="18" r="15" strokeDasharray={AROUND} strokeDashoffset={AROUND * (1 - left)} />
      </svg>
      <div>
        <div role="timer">{words("ui-codes-left", { seconds: Math.ceil((left * PERIOD_MS) / 1000) })}</div>
        <div role="status" className="advice">
          {words(`ui-codes-${advice}`)}
        </div>
      </div>
    </div>
  );
}

/** The period in which the first code was completed; `null` until it is. */
function usePeriodOf(complete: boolean, period: number): number | null {
  const [at, setAt] = useState<number | null>(null);
  if (complete && at === null) setAt(period);
  if (!complete && at !== null) setAt(null);
  return at;
}
