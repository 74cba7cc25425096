import type { Detail, PathLink, Thing } from "../ipc/wire.gen";

/** A path of more things than these is not taken in at a glance. */
export const GLANCE = 15;

/** A thing, with its place among all things. */
export interface Placed {
  index: number;
  thing: Thing;
}

/** What a thing leads to and what leads to it, from near to far, itself first. */
export function wayOf(links: readonly PathLink[], at: number): number[] {
  const forth = reach(at, (from) => links.filter((link) => link.from === from).map((link) => link.to));
  const back = reach(at, (to) => links.filter((link) => link.to === to).map((link) => link.from));
  return [at, ...forth, ...back];
}

function reach(at: number, next: (index: number) => number[]): number[] {
  const found: number[] = [];
  let edge = [at];
  while (edge.length > 0) {
    edge = [...new Set(edge.flatMap(next))].filter((index) => !found.includes(index));
    found.push(...edge);
  }
  return found;
}

/** The things with these places, column by column. */
export function inColumns(things: readonly Thing[], shown: ReadonlySet<number>, columns: number): Placed[][] {
  const placed = things.map((thing, index) => ({ index, thing })).filter(({ index }) => shown.has(index));
  return Array.from({ length: columns }, (_, column) => placed.filter(({ thing }) => thing.column === column));
}

/** The first thing of each kind: what explains the words. */
export function firstOfEach(placed: readonly Placed[]): Placed[] {
  return placed.filter(({ thing }, index) => placed.findIndex((other) => other.thing.kind === thing.kind) === index);
}

/** Tells a link from the others. */
export function keyOf({ from, to }: PathLink): string {
  return `${from.toString()}-${to.toString()}`;
}

/** For each column the links that pass through it: that lead from a column before it to one behind it. */
export function passing({ columns, things, links }: Extract<Detail, { form: "paths" }>, shown: ReadonlySet<number>): PathLink[][] {
  const drawn = links.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const column = (index: number) => things[index]?.column ?? 0;
  return columns.map((_, between) => drawn.filter(({ from, to }) => column(from) < between && between < column(to)));
}
