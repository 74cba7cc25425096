import { useSyncExternalStore } from "react";
import type { KeyAction, UndoChoice } from "./ipc/wire.gen";

/** The pages that are asked for by their name alone. */
const PLAIN = [
  "signed-in",
  "journey",
  "review",
  "run",
  "checklist",
  "password",
  "keyring",
  "command-line",
  "doctor",
  "about",
  "access-keys",
  "recovery-kit",
  "report",
  "class",
  "changes",
  "history",
  "accounts",
] as const;

type Plain = (typeof PLAIN)[number];

/** Every page. The present one stands in the address, so that a reload stays where it was. */
export type Route =
  | { page: "start" }
  | { page: Plain }
  /** The guided way, at the page of this name, or where the person was last. */
  | { page: "setup"; at: string | null }
  | { page: "chapter"; chapter: string; field: string | null }
  /** `from` is the page of the guided way that led there. */
  | { page: "practice"; from: string | null }
  | { page: "review-password"; user: string }
  | { page: "glossary"; term: string | null }
  | { page: "import"; profile: string }
  | { page: "review-keys"; action: KeyAction }
  /** With `changed` also what somebody else has changed since. */
  | { page: "review-undo"; choice: UndoChoice; changed: boolean };

/** The address of a page, for links. */
export function href(route: Route): string {
  if (route.page === "chapter") return `#/chapter/${route.chapter}${query(route.field === null ? {} : { field: route.field })}`;
  if (route.page === "setup") return route.at === null ? "#/setup" : `#/setup/${route.at}`;
  if (route.page === "practice") return `#/practice${query({ from: route.from })}`;
  if (route.page === "glossary") return `#/glossary${query({ term: route.term })}`;
  if (route.page === "import") return `#/import${query({ profile: route.profile })}`;
  if (route.page === "review-password") return `#/review-password${query({ user: route.user })}`;
  if (route.page === "review-keys") return `#/review-keys${query(route.action)}`;
  if (route.page === "review-undo") return `#/review-undo${query({ ...route.choice, changed: route.changed ? 1 : null })}`;
  return `#/${route.page}`;
}

export function go(route: Route): void {
  window.location.hash = href(route);
}

export function useRoute(): Route {
  return parse(useHash());
}

export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}

/** Reads an address; anything unknown is the start page. */
export function parse(hash: string): Route {
  const [path = "", rest = ""] = hash.replace(/^#\/?/, "").split("?");
  const [page = "", chapter] = path.split("/");
  const given = new URLSearchParams(rest);
  if (isPlain(page)) return { page };
  switch (page) {
    case "practice":
      return { page, from: given.get("from") };
    case "glossary":
      return { page, term: given.get("term") };
    case "setup":
      return { page, at: chapter ?? null };
    case "review-password":
      return given.has("user") ? { page, user: given.get("user") ?? "" } : { page: "password" };
    case "chapter":
      return chapter ? { page, chapter, field: given.get("field") } : { page: "journey" };
    case "import":
      return given.has("profile") ? { page, profile: given.get("profile") ?? "" } : { page: "command-line" };
    case "review-keys": {
      const action = readAction(given);
      return action ? { page, action } : { page: "access-keys" };
    }
    case "review-undo": {
      const choice = readChoice(given);
      return choice ? { page, choice, changed: given.has("changed") } : { page: "changes" };
    }
    default:
      return { page: "start" };
  }
}

function isPlain(page: string): page is Plain {
  return PLAIN.some((plain) => plain === page);
}

function readChoice(given: URLSearchParams): UndoChoice | null {
  const undo = given.get("undo");
  const number = given.get("number") ?? "";
  if (undo === "all" || undo === "run") return { undo };
  return undo === "change" && /^\d{1,15}$/.test(number) ? { undo, number: Number(number) } : null;
}

function readAction(given: URLSearchParams): KeyAction | null {
  const action = given.get("action") ?? "";
  const profile = given.get("profile");
  const user = given.get("user");
  const id = given.get("id");
  switch (action) {
    case "rotate":
      return profile === null ? null : { action, profile, deleteAfterDays: days(given.get("deleteAfterDays")) };
    case "leaked":
    case "deactivate":
    case "activate":
    case "delete":
      return user === null || id === null ? null : { action, user, id };
    default:
      return null;
  }
}

function days(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function query(given: Record<string, string | number | null>): string {
  const pairs = Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => {
    window.removeEventListener("hashchange", onChange);
  };
}
