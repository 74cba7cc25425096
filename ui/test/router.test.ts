import { expect, it } from "vitest";
import { href, parse, type Route } from "../src/router";

const ROUTES: Route[] = [
  { page: "start" },
  { page: "journey" },
  { page: "run" },
  { page: "chapter", chapter: "root-user", field: null },
  { page: "chapter", chapter: "people", field: "admin-user.name" },
  { page: "keyring" },
  { page: "glossary", term: null },
  { page: "about" },
  { page: "glossary", term: "mfa" },
  { page: "import", profile: "a b&c=d" },
  { page: "review-keys", action: { action: "rotate", profile: "firstday", deleteAfterDays: 7 } },
  { page: "review-keys", action: { action: "rotate", profile: "firstday", deleteAfterDays: null } },
  { page: "review-keys", action: { action: "leaked", user: "alex", id: "AKIAIOSFODNN7EXAMPLE" } },
];

it.each(ROUTES)("reads the address that it writes: $page", (route) => {
  expect(parse(href(route))).toEqual(route);
});

it.each(["", "#", "#/nowhere", "#/%"])("takes the unknown address %j for the start page", (hash) => {
  expect(parse(hash)).toEqual({ page: "start" });
});

it.each([
  ["#/import", "command-line"],
  ["#/review-keys?action=rotate", "access-keys"],
  ["#/review-keys?action=explode&user=alex&id=AKIAIOSFODNN7EXAMPLE", "access-keys"],
])("goes from %j, which lacks something, to %s", (hash, page) => {
  expect(parse(hash)).toEqual({ page });
});
