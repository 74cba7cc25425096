import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { words } from "../src/words/words";
import { pictures } from "../src/pictures/pictures";
import { expectAccessible, page } from "./helpers";
import { open, RUN } from "./recorded";

const BUDGETS = words("ui-help-info-for", { step: words("budgets-title") });
const GROUPS = words("ui-help-info-for", { step: words("groups-title") });

it("tells behind Info what the page has no room for", RUN, async () => {
  const { user } = open("chapter", "#/chapter/money");
  await page(words("chapter-money"));
  expect(screen.queryByRole("img", { name: words("picture-budget") })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: BUDGETS }));
  const help = await screen.findByRole("complementary", { name: "Help" });
  for (const part of ["why", "what", "limits", "cost"]) {
    expect(within(help).getByText(words(`budgets-${part}`))).toBeVisible();
  }
  expect(within(help).getByRole("img", { name: words("picture-budget") })).toBeVisible();
  expect(within(help).getByText(/^AWS Startup Security Baseline/)).toBeVisible();
  await expectAccessible();
});

it("leads the keyboard into the help, and back to where it was opened", async () => {
  const { user } = open("chapter");
  await page(words("chapter-people"));
  await user.click(screen.getByRole("button", { name: GROUPS }));
  const closes = await screen.findByRole("button", { name: "Close help" });
  await waitFor(() => {
    expect(closes).toHaveFocus();
  });
  await user.click(closes);
  expect(screen.queryByText(words("groups-limits"))).not.toBeInTheDocument();
  await waitFor(() => {
    expect(screen.getByRole("button", { name: GROUPS })).toHaveFocus();
  });
});

it("leaves the help behind with the page", async () => {
  const { user } = open("chapter");
  await page(words("chapter-people"));
  await user.click(screen.getByRole("button", { name: GROUPS }));
  await screen.findByText(words("groups-limits"));
  window.location.hash = "#/chapter/money";
  await page(words("chapter-money"));
  expect(screen.queryByText(words("groups-limits"))).not.toBeInTheDocument();
});

it("has a picture only for steps that there are", async () => {
  const { client } = open("chapter");
  const ids = (await client.checklist())?.steps.map((step) => step.id) ?? [];
  expect(Object.keys(pictures).filter((id) => !ids.includes(id))).toEqual([]);
});
