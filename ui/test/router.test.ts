import { expect, it } from "vitest";
import { href, parse, type Route } from "../src/router";

const ROUTES: Route[] = [
  { page: "start" },
  { page: "journey" },
  { page: "run" },
  { page: "chapter", chapter: "root-user", field: null },
  { page: "chapter", chapter: "people", field: "admin-user.name" },
];

it.each(ROUTES)("reads the address that it writes: $page", (route) => {
  expect(parse(href(route))).toEqual(route);
});

it.each(["", "#", "#/nowhere", "#/%"])("takes the unknown address %j for the start page", (hash) => {
  expect(parse(hash)).toEqual({ page: "start" });
});
