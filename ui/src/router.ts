import { useSyncExternalStore } from "react";

/** Every page. The present one stands in the address, so that a reload stays where it was. */
export type Route =
  | { page: "start" }
  | { page: "signed-in" }
  | { page: "journey" }
  | { page: "chapter"; chapter: string; field: string | null }
  | { page: "review" }
  | { page: "run" }
  | { page: "checklist" }
  | { page: "practice" };

/** The address of a page, for links. */
export function href(route: Route): string {
  if (route.page !== "chapter") return `#/${route.page}`;
  const field = route.field === null ? "" : `?field=${encodeURIComponent(route.field)}`;
  return `#/chapter/${route.chapter}${field}`;
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
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [page = "", chapter] = path.split("/");
  switch (page) {
    case "signed-in":
    case "journey":
    case "review":
    case "run":
    case "checklist":
    case "practice":
      return { page };
    case "chapter":
      return chapter ? { page, chapter, field: new URLSearchParams(query).get("field") } : { page: "journey" };
    default:
      return { page: "start" };
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => {
    window.removeEventListener("hashchange", onChange);
  };
}
