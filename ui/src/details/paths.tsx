import Box from "@cloudscape-design/components/box";
import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Toggle from "@cloudscape-design/components/toggle";
import { useMemo, useState } from "react";
import { say } from "../components/say";
import type { Detail, Thing, ThingKind } from "../ipc/wire.gen";
import { Drawing } from "../pictures/icons";
import type { Icon } from "../pictures/icons";
import { formatArg, words } from "../words/words";
import { useLines } from "./use-lines";
import { firstOfEach, GLANCE, inColumns, keyOf, passing, wayOf } from "./way";
import type { Placed } from "./way";

const ICONS = {
  root: "root",
  user: "person",
  outside: "building",
  group: "people",
  role: "lock",
  policy: "policy",
} satisfies Record<ThingKind, Icon>;

interface PathsProps {
  step: string;
  paths: Extract<Detail, { form: "paths" }>;
}

/** Things in columns and which leads to which: one path, or everything when the person asks for it. */
export function Paths({ step, paths }: PathsProps) {
  const { things, links, columns } = paths;
  const [chosen, setChosen] = useState(paths.first);
  const [all, setAll] = useState(false);
  const at = chosen < things.length ? chosen : paths.first;
  const way = useMemo(() => wayOf(links, at), [links, at]);
  const shown = useMemo(() => new Set(all ? things.keys() : way.slice(0, GLANCE)), [all, things, way]);
  const placed = inColumns(things, shown, columns.length);
  const explained = firstOfEach(inColumns(things, new Set(way), columns.length).flat());
  const choose = (index: number) => {
    setChosen(index);
    setAll(false);
  };
  return (
    <SpaceBetween size="s">
      <SpaceBetween direction="horizontal" size="l" alignItems="end">
        <Whose step={step} things={things} at={at} onChoose={choose} />
        <Toggle controlId={`all-${step}`} checked={all} onChange={({ detail }) => { setAll(detail.checked); }}>
          {words("ui-paths-all")}
        </Toggle>
      </SpaceBetween>
      <Picture paths={paths} placed={placed} shown={shown} at={at} way={way} onChoose={choose} />
      {!all && way.length > GLANCE && <Box color="text-body-secondary">{words("ui-paths-longer", { count: way.length - GLANCE })}</Box>}
      {all && paths.left_out > 0 && <Box color="text-body-secondary">{words("ui-paths-left-out", { count: paths.left_out })}</Box>}
      <Explained placed={explained} />
    </SpaceBetween>
  );
}

interface WhoseProps {
  step: string;
  things: Thing[];
  at: number;
  onChoose: (index: number) => void;
}

function Whose({ step, things, at, onChoose }: WhoseProps) {
  const options = things.map((thing, index) => ({
    value: index.toString(),
    label: formatArg(thing.name),
    description: kindOf(thing),
    filteringTags: thing.names,
  }));
  return (
    <FormField label={words("ui-paths-whose")}>
      <Select
        controlId={`whose-${step}`}
        selectedOption={options[at] ?? null}
        options={options}
        filteringType="auto"
        empty={words("ui-paths-none")}
        onChange={({ detail }) => {
          onChoose(Number(detail.selectedOption.value));
        }}
      />
    </FormField>
  );
}

interface PictureProps {
  paths: Extract<Detail, { form: "paths" }>;
  placed: Placed[][];
  shown: ReadonlySet<number>;
  at: number;
  way: number[];
  onChoose: (index: number) => void;
}

function Picture({ paths, placed, shown, at, way, onChoose }: PictureProps) {
  const { box, lines } = useLines(paths.links, shown);
  const past = passing(paths, shown);
  return (
    <div className="paths">
      <div className="paths-columns" ref={box}>
        <svg className="paths-lines" aria-hidden="true" focusable="false">
          {lines.map(({ link, d }) => (
            <path key={keyOf(link)} d={d} data-certain={link.certain} data-on-way={way.includes(link.from) && way.includes(link.to)} />
          ))}
        </svg>
        {paths.columns.map((column, index) => (
          <section key={column.id} aria-label={say(column)}>
            <Box variant="awsui-key-label">{say(column)}</Box>
            {past[index]?.map((link) => <div key={keyOf(link)} className="paths-lane" data-lane={keyOf(link)} />)}
            <ul className="paths-things">
              {placed[index]?.map(({ thing, index: place }) => (
                <li key={place}>
                  <button
                    type="button"
                    className="paths-thing"
                    data-thing={place}
                    aria-pressed={place === at}
                    onClick={() => {
                      onChoose(place);
                    }}
                  >
                    <Drawing icon={ICONS[thing.kind]} />
                    <span>
                      <span className="paths-kind">{kindOf(thing)}</span> {formatArg(thing.name)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** What the words mean, said of the things that are seen. */
function Explained({ placed }: { placed: Placed[] }) {
  return (
    <ul className="plain-list" aria-label={words("ui-paths-explained")}>
      {placed.map(({ thing, index }) => (
        <li key={index}>
          {thing.said.map((sentence) => say(sentence)).join(" ")}
          {thing.names.length > 1 && ` ${words("ui-paths-among", { names: formatArg({ kind: "list", value: thing.names }) })}`}
        </li>
      ))}
    </ul>
  );
}

function kindOf({ kind }: Thing): string {
  return words(`ui-paths-kind-${kind}`);
}
