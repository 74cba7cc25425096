import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { Paths } from "../src/details/paths";
import { GLANCE, wayOf } from "../src/details/way";
import type { Detail, Mark, StepView, Thing } from "../src/ipc/wire.gen";
import { RegionsMap } from "../src/maps/regions-map";
import { words } from "../src/words/words";
import { expectAccessible } from "./helpers";
import { altered, recorded } from "./recorded";

function thing(column: number, kind: Thing["kind"], name: string): Thing {
  const said = [{ id: "iam-map-said-user", args: { name: { kind: "text", value: name } } } as const];
  return { column, kind, name: { kind: "text", value: name }, names: [name], said };
}

/** Ana is an administrator by a group, Ben may use S3 by himself, and a role has nobody. */
const FEW: Extract<Detail, { form: "paths" }> = {
  name: "map",
  title: { id: "iam-map-picture", args: {} },
  form: "paths",
  columns: ["iam-map-people", "iam-map-between", "iam-map-policies"].map((id) => ({ id, args: {} })),
  things: [
    thing(0, "user", "ana"),
    thing(0, "user", "ben"),
    thing(1, "group", "Administrators"),
    thing(1, "role", "build"),
    thing(2, "policy", "AdministratorAccess"),
    thing(2, "policy", "AmazonS3FullAccess"),
  ],
  links: [
    { from: 0, to: 2, certain: true },
    { from: 0, to: 3, certain: false },
    { from: 1, to: 5, certain: true },
    { from: 2, to: 4, certain: true },
  ],
  first: 0,
  left_out: 3,
};

function names() {
  return [...document.querySelectorAll(".paths-thing")].map((it) => it.lastChild?.lastChild?.textContent);
}

it("shows the first path, and another one by its thing", async () => {
  const user = userEvent.setup();
  render(<main><Paths step="iam-map" paths={FEW} /></main>);
  expect(names()).toEqual(["ana", "Administrators", "build", "AdministratorAccess"]);
  const between = screen.getByRole("region", { name: words("iam-map-between") });
  await user.tab();
  await user.click(within(between).getByRole("button", { name: /Administrators/ }));
  expect(names()).toEqual(["ana", "Administrators", "AdministratorAccess"]);
  expect(screen.getByRole("button", { name: /Administrators/, pressed: true })).toBeVisible();
  await expectAccessible();
});

it("shows everything on request, and says what is left out", async () => {
  const user = userEvent.setup();
  render(<main><Paths step="iam-map" paths={FEW} /></main>);
  expect(screen.queryByText(words("ui-paths-left-out", { count: 3 }))).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: words("ui-paths-all") }));
  expect(names()).toHaveLength(FEW.things.length);
  expect(screen.getByText(words("ui-paths-left-out", { count: 3 }))).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: /ben/ }));
  expect(names()).toEqual(["ben", "AmazonS3FullAccess"]);
});

it("shows at most what is taken in at a glance, and how much more there is", () => {
  const many = Array.from({ length: 40 }, (_, number) => thing(2, "policy", `own-${number.toString()}`));
  const links = many.map((_, index) => ({ from: 0, to: index + 1, certain: true }));
  render(<Paths step="iam-map" paths={{ ...FEW, things: [thing(0, "user", "ana"), ...many], links }} />);
  expect(names()).toHaveLength(GLANCE);
  expect(screen.getByText(words("ui-paths-longer", { count: 41 - GLANCE }))).toBeVisible();
});

it("follows a path forth and back, and not through others", () => {
  expect(wayOf(FEW.links, 4)).toEqual([4, 2, 0]);
  expect(wayOf(FEW.links, 0)).toEqual([0, 2, 3, 4]);
  const round = [{ from: 0, to: 1, certain: true }, { from: 1, to: 0, certain: true }];
  expect(wayOf(round, 0)).toContain(1);
});

function regions(rows: [string, Mark][]): StepView {
  const [step] = recorded("chapter", "checklist").steps;
  if (!step) throw new Error("no step was recorded");
  const cells = rows.map(([code, mark]) => [
    { cell: "value", value: { kind: "text", value: code } } as const,
    { cell: "mark", mark, said: { id: "iam-map-root", args: {} } } as const,
  ]);
  const title = { id: "iam-map-table", args: {} };
  return altered(step, { id: "regions", details: [{ name: "regions", title, form: "table", columns: [title, title], rows: cells }] });
}

it("puts each Region in its place, and names those that have none", async () => {
  const user = userEvent.setup();
  render(<main><RegionsMap step={regions([["eu-west-1", "good"], ["ap-east-1", "off"], ["xx-new-1", "good"]])} /></main>);
  expect(screen.getByText(words("ui-regions-about"))).toBeVisible();
  expect(screen.getByText(words("ui-regions-unplaced", { regions: "xx-new-1" }))).toBeVisible();
  expect(screen.getAllByRole("button")).toHaveLength(2);
  await user.tab();
  const said = words("ui-regions-point", { region: "eu-west-1", state: words("iam-map-root") });
  expect(screen.getByRole("button", { name: said })).toHaveFocus();
  expect(screen.getByRole("status")).toHaveTextContent(said);
  await expectAccessible();
});

it("draws no map without Regions", () => {
  render(<main><RegionsMap step={regions([])} /></main>);
  expect(screen.queryByRole("region")).toBeNull();
});
