import { useSyncExternalStore } from "react";
import type { KeyAction } from "./ipc/wire.gen";

/** Every page. The present one stands in the address, so that a reload stays where it was. */
export type Route =
  | { page: "start" }
  | { page: "signed-in" }
  | { page: "journey" }
  /** The guided way, at the page of this name, or where the person was last. */
  | { page: "setup"; at: string | null }
  | { page: "chapter"; chapter: string; field: string | null }
  | { page: "review" }
  | { page: "run" }
  | { page: "checklist" }
  /** `from` is the page of the guided way that led there. */
  | { page: "practice"; step: string | null; from: string | null }
  | { page: "password" }
  | { page: "review-password"; user: string }
  | { page: "keyring" }
  | { page: "command-line" }
  | { page: "glossary"; term: string | null }
  | { page: "import"; profile: string }
  | { page: "access-keys" }
  | { page: "review-keys"; action: KeyAction };

/** The address of a page, for links. */
export function href(route: Route): string {
  switch (route.page) {
    case "chapter":
      return `#/chapter/${route.chapter}${query(route.field === null ? {} : { field: route.field })}`;
    case "import":
      return `#/import${query({ profile: route.profile })}`;
    case "review-keys":
      return `#/review-keys${query(route.action)}`;
    case "practice":
      return `#/practice${query({ step: route.step, from: route.from })}`;
    case "glossary":
      return `#/glossary${query({ term: route.term })}`;
    case "setup":
      return route.at === null ? "#/setup" : `#/setup/${route.at}`;
    case "review-password":
      return `#/review-password${query({ user: route.user })}`;
    case "start":
    case "signed-in":
    case "journey":
    case "review":
    case "run":
    case "checklist":
    case "password":
    case "keyring":
    case "command-line":
    case "access-keys":
      return `#/${route.page}`;
  }
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
  switch (page) {
    case "signed-in":
    case "journey":
    case "review":
    case "run":
    case "checklist":
    case "password":
    case "keyring":
    case "command-line":
    case "access-keys":
      return { page };
    case "practice":
      return { page, step: given.get("step"), from: given.get("from") };
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
    default:
      return { page: "start" };
  }
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
