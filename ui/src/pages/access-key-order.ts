import type { AccessKeyRow } from "../ipc/wire.gen";

/** By which column, and whether from the end. */
export interface Order {
  by: string;
  descending: boolean;
}

/** What a row is put in order by. `null` comes last, whichever way round. */
type Rank = (row: AccessKeyRow) => string | number | null;

const RANKS: Partial<Record<string, Rank>> = {
  user: ({ user }) => user.toLowerCase(),
  status: ({ active }) => (active ? 0 : 1),
  age: ({ ageDays }) => ageDays,
  used: ({ lastUse }) => (lastUse.kind === "at" ? lastUse.at : null),
};

/** The rows in this order; as they come, where two are alike. */
export function sorted(rows: AccessKeyRow[], { by, descending }: Order): AccessKeyRow[] {
  const rank = RANKS[by];
  return rank ? rows.toSorted((one, other) => compared(rank(one), rank(other), descending)) : rows;
}

function compared(one: ReturnType<Rank>, other: ReturnType<Rank>, descending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const way = one < other ? -1 : Number(one > other);
  return descending ? -way : way;
}

/** The rows whose user, key or profile has this text in it. */
export function found(rows: AccessKeyRow[], text: string): AccessKeyRow[] {
  const sought = text.trim().toLowerCase();
  const has = (part: string | null) => part?.toLowerCase().includes(sought) ?? false;
  return rows.filter(({ user, id, storedProfile }) => [user, id, storedProfile].some(has));
}
