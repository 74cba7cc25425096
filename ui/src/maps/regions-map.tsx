import Box from "@cloudscape-design/components/box";
import { useState } from "react";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import { SIGNS } from "../details/signs";
import type { Cell, Mark, StepView } from "../ipc/wire.gen";
import { formatArg, words } from "../words/words";
import { LAND } from "./land";
import { FIELD, placeOf } from "./places";

/** A Region of the step's table. */
interface Region {
  code: string;
  /** What the table says of it besides, in words. */
  said: string;
  mark: Mark;
}

/** Where the Regions are that the step's table lists, and how each stands. The table has the same in words. */
export function RegionsMap({ step }: { step: StepView }) {
  const regions = regionsOf(step);
  const [chosen, setChosen] = useState<string>();
  if (regions.length === 0) return null;
  const at = regions.find(({ code }) => code === chosen);
  const unplaced = regions.filter(({ code }) => !placeOf(code)).map(({ code }) => code);
  return (
    <section className="regions-map" aria-label={words("ui-regions-map")}>
      <div className="regions-field">
        <svg viewBox={`0 0 ${FIELD.width.toString()} ${FIELD.height.toString()}`} aria-hidden="true" focusable="false">
          <path d={LAND} />
        </svg>
        {regions.map((region) => (
          <Point key={region.code} region={region} chosen={region === at} onChoose={setChosen} />
        ))}
      </div>
      <div role="status">{at ? <StatusLine type={SIGNS[at.mark]}>{inWords(at)}</StatusLine> : words("ui-regions-about")}</div>
      {unplaced.length > 0 && <Box color="text-body-secondary">{words("ui-regions-unplaced", { regions: formatArg({ kind: "list", value: unplaced }) })}</Box>}
    </section>
  );
}

interface PointProps {
  region: Region;
  chosen: boolean;
  onChoose: (code: string) => void;
}

function Point({ region, chosen, onChoose }: PointProps) {
  const place = placeOf(region.code);
  if (!place) return null;
  const choose = () => {
    onChoose(region.code);
  };
  return (
    <button
      type="button"
      className="regions-point"
      data-mark={region.mark}
      aria-label={inWords(region)}
      aria-pressed={chosen}
      title={region.code}
      style={{ insetInlineStart: percent(place.x / FIELD.width), insetBlockStart: percent(place.y / FIELD.height) }}
      onFocus={choose}
      onClick={choose}
    />
  );
}

function inWords({ code, said }: Region): string {
  return words("ui-regions-point", { region: code, state: said });
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

/** The rows of the table `regions`: a code first, and a mark that says how the Region stands. */
function regionsOf(step: StepView): Region[] {
  const table = step.details.find(({ name }) => name === "regions");
  if (table?.form !== "table") return [];
  return table.rows.flatMap((row) => {
    const [first] = row;
    const mark = row.find((cell): cell is Extract<Cell, { cell: "mark" }> => cell.cell === "mark");
    if (first?.cell !== "value" || !mark) return [];
    return [{ code: formatArg(first.value), said: say(mark.said), mark: mark.mark }];
  });
}
