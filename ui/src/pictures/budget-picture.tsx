import { percent, words } from "../words/words";
import { Picture } from "./parts";

/** The alerts that Firstday sets, in parts of the budget. */
const ALERTS = [0.25, 0.5, 0.8, 1];

/** Spending that rises through the month: the day and the part of the budget, both from 0 to 1. */
const SPENDING = [
  [0, 0],
  [0.2, 0.12],
  [0.36, 0.25],
  [0.55, 0.5],
  [0.72, 0.8],
  [0.86, 1],
  [0.97, 1.12],
] as const;

const LEFT = 44;
const WIDTH = 230;
const BOTTOM = 136;
const HEIGHT = 108;

const across = (day: number) => LEFT + day * WIDTH;
const up = (part: number) => BOTTOM - part * HEIGHT;

/** When a budget sends an email. */
export function BudgetPicture() {
  const line = SPENDING.map(([day, part]) => `${across(day)},${up(part)}`).join(" ");
  return (
    <Picture text={words("picture-budget")}>
      <svg className="picture-chart" viewBox="0 0 290 150" aria-hidden="true" focusable="false">
        <path className="axis" d={`M${LEFT} 8V${BOTTOM}H${across(1)}`} />
        {ALERTS.map((part) => (
          <g key={part}>
            <path className="alert" d={`M${LEFT} ${up(part)}H${across(1)}`} />
            <text x={LEFT - 6} y={up(part) + 4}>
              {percent(part)}
            </text>
          </g>
        ))}
        <polyline className="spending" points={line} />
        {SPENDING.filter(([, part]) => ALERTS.includes(part)).map(([day, part]) => (
          <Envelope key={part} x={across(day)} y={up(part)} />
        ))}
      </svg>
      <p>{words("picture-budget-note")}</p>
    </Picture>
  );
}

function Envelope({ x, y }: { x: number; y: number }) {
  return (
    <g className="envelope" transform={`translate(${x - 9} ${y - 6})`}>
      <rect width="18" height="12" rx="2" />
      <path d="M1 1.5l8 6 8-6" />
    </g>
  );
}
