import type { CheckView, Tally } from "../ipc/wire.gen";
import { briefDate, briefTime, words } from "../words/words";

const WIDTH = 600;
const HEIGHT = 160;
/** Of one column, in the same units. Many are narrower. */
const COLUMN = 60;

/** From the bottom to the top. */
const PARTS = ["done", "declined", "open", "attention", "critical"] as const satisfies readonly (keyof Tally)[];

/**
 * How many steps stood how at each check, as columns. Cloudscape's charts need prototypes that can be written to, which
 * the window freezes (`freezePrototype`). The table below says the same in numbers.
 */
export function Timeline({ checks }: { checks: CheckView[] }) {
  const most = Math.max(1, ...checks.map(({ tally }) => sum(tally)));
  const width = Math.min(COLUMN, (WIDTH / checks.length) * 0.8);
  // The first stands over the first day, and the last over the last.
  const step = (WIDTH - width) / Math.max(1, checks.length - 1);
  const [first, last] = [checks.at(0), checks.at(-1)];
  if (!first || !last) return null;
  const ends = { from: briefDate(first.at), to: briefDate(last.at) };
  return (
    <figure className="days timeline">
      <svg
        viewBox={`0 0 ${WIDTH.toString()} ${HEIGHT.toString()}`}
        role="img"
        aria-label={words("ui-history-picture", { count: checks.length, ...ends })}
        preserveAspectRatio="none"
      >
        {checks.map((check, index) => (
          <Column key={check.at} check={check} x={index * step} width={width} unit={HEIGHT / most} />
        ))}
      </svg>
      <figcaption>
        <span>{ends.from}</span>
        <span className="legend" aria-hidden="true">
          {PARTS.map((part) => (
            <span key={part} className="legend-part">
              <svg viewBox="0 0 10 10">
                <rect className={part} width="10" height="10" />
              </svg>
              {words(`ui-history-${part}`)}
            </span>
          ))}
        </span>
        <span>{checks.length > 1 && ends.to}</span>
      </figcaption>
    </figure>
  );
}

function Column({ check, x, width, unit }: { check: CheckView; x: number; width: number; unit: number }) {
  const { tally } = check;
  const below = PARTS.map((_, index) => PARTS.slice(0, index).reduce((height, part) => height + tally[part], 0));
  return (
    <g>
      <title>{words("ui-history-bar", { time: briefTime(check.at), ...tally })}</title>
      {PARTS.map((part, index) => (
        <rect
          key={part}
          className={part}
          x={x}
          width={width}
          y={HEIGHT - ((below[index] ?? 0) + tally[part]) * unit}
          height={tally[part] * unit}
        />
      ))}
    </g>
  );
}

function sum(tally: Tally): number {
  return PARTS.reduce((all, part) => all + tally[part], 0);
}
