import { say } from "../components/say";
import type { Day, Limit } from "../ipc/wire.gen";
import { formatArg, words } from "../words/words";

const WIDTH = 600;
const HEIGHT = 160;

interface DaysProps {
  title: string;
  days: Day[];
  limits: Limit[];
}

/**
 * An amount of each day as bars, with lines for what it should stay below. Cloudscape's charts need prototypes that can
 * be written to, which the window freezes (`freezePrototype`).
 */
export function Days({ title, days, limits }: DaysProps) {
  const most = Math.max(0.01, ...days.map(({ amount }) => Number(amount)), ...limits.map(({ amount }) => Number(amount)));
  const step = WIDTH / Math.max(1, days.length);
  const height = (amount: string) => (Math.max(0, Number(amount)) / most) * HEIGHT;
  return (
    <figure className="days">
      <svg viewBox={`0 0 ${WIDTH.toString()} ${HEIGHT.toString()}`} role="img" aria-label={summary(title, days)} preserveAspectRatio="none">
        {days.map(({ at, amount }, index) => (
          <rect key={at} className="day" x={index * step + step * 0.1} width={step * 0.8} y={HEIGHT - height(amount)} height={height(amount)}>
            <title>{words("ui-detail-day", { day: day(at), amount: money(amount) })}</title>
          </rect>
        ))}
        {limits.map(({ amount }, index) => (
          <line key={index} className="limit" x1={0} x2={WIDTH} y1={HEIGHT - height(amount)} y2={HEIGHT - height(amount)} />
        ))}
      </svg>
      <figcaption>
        <span>{days[0] && day(days[0].at)}</span>
        <span>{limits.map((limit) => words("ui-detail-limit", { limit: say(limit.label), amount: money(limit.amount) })).join(" · ")}</span>
        <span>{days.length > 1 && day(days[days.length - 1]?.at ?? "")}</span>
      </figcaption>
    </figure>
  );
}

function summary(title: string, days: Day[]): string {
  const spent = days.reduce((sum, { amount }) => sum + Number(amount), 0);
  return words("ui-detail-days", { title, amount: money(spent.toString()), days: days.length });
}

function day(at: string): string {
  return formatArg({ kind: "date", value: at });
}

function money(amount: string): string {
  return formatArg({ kind: "money", value: amount });
}
