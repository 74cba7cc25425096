import { screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { ClassFile, ClassView } from "../src/ipc/wire.gen";
import { words } from "../src/words/words";
import { expectAccessible, page } from "./helpers";
import { open, recordedClient } from "./recorded";

vi.setConfig({ testTimeout: 120_000 });

const CLASS: ClassView = {
  schema_version: 1,
  steps: [
    { id: "root-mfa", when: "today", done: 1 },
    { id: "budgets", when: "today", done: 2 },
  ],
  people: [
    {
      name: "An",
      file: "an.zip",
      account: "111122223333",
      practice: false,
      elsewhere: false,
      observed_at: "2026-11-26T10:00:00Z",
      done: 2,
      needed: 2,
      verified: 1,
      confirmed: 1,
      same_account: ["Bình"],
      marks: [
        { status: "confirmed", severity: null, since: "2026-11-25T10:00:00Z" },
        { status: "holds", severity: null, since: null },
      ],
    },
    {
      name: "Bình",
      file: "binh.json",
      account: "111122223333",
      practice: true,
      elsewhere: false,
      observed_at: "2026-11-26T10:00:00Z",
      done: 1,
      needed: 2,
      verified: 1,
      confirmed: 0,
      same_account: [],
      marks: [null, { status: "holds", severity: null, since: null }],
    },
  ],
  left_out: [{ file: "noise.zip", reason: { id: "class-left-zip" } }],
};

it("saves a report in the form that was chosen, and says where", async () => {
  const saveReport = vi.fn(() => Promise.resolve("/home/an/Documents/report.md"));
  const { user } = open("journey", "#/report", { ...recordedClient("journey"), saveReport });
  await page(words("ui-report-title"));
  await expectAccessible();
  await user.click(screen.getByRole("radio", { name: words("ui-report-markdown") }));
  await user.type(screen.getByLabelText(words("ui-report-name")), "An");
  await user.click(screen.getByRole("button", { name: words("ui-report-save") }));
  expect(await screen.findByText(words("ui-report-saved", { path: "/home/an/Documents/report.md" }))).toBeVisible();
  expect(saveReport).toHaveBeenCalledExactlyOnceWith("markdown", "An");
});

it("saves a worklog from the week that was typed, and from no other", async () => {
  const saveWorklog = vi.fn(() => Promise.resolve("/home/an/Documents/worklog"));
  const { user } = open("journey", "#/report", { ...recordedClient("journey"), saveWorklog });
  await page(words("ui-report-title"));
  await user.click(screen.getByRole("radio", { name: words("ui-report-worklog") }));
  const week = screen.getByLabelText(words("ui-report-week"));
  await user.clear(week);
  await user.type(week, "x");
  await user.click(screen.getByRole("button", { name: words("ui-report-save") }));
  expect(screen.getByText(words("ui-report-week-wrong"))).toBeVisible();
  expect(saveWorklog).not.toHaveBeenCalled();
  await user.clear(week);
  await user.type(week, "12");
  await user.click(screen.getByRole("button", { name: words("ui-report-save") }));
  await waitFor(() => { expect(saveWorklog).toHaveBeenCalledExactlyOnceWith(12, ""); });
});

it("shows a class from the files that people handed in, and names what it cannot use", async () => {
  const readClass = vi.fn<(files: ClassFile[]) => Promise<ClassView>>(() => Promise.resolve(CLASS));
  const saveClass = vi.fn(() => Promise.resolve("/home/t/Documents/class.csv"));
  const { user } = open("journey", "#/class", { ...recordedClient("journey"), readClass, saveClass });
  await page(words("class-title"));
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("files can be chosen");
  await user.upload(input, [new File(["{}"], "an.json"), new File(["PK"], "noise.zip")]);
  expect(await screen.findByRole("table", { name: words("class-people") })).toBeVisible();
  expect(readClass).toHaveBeenCalledExactlyOnceWith([
    { name: "an.json", base64: btoa("{}") },
    { name: "noise.zip", base64: btoa("PK") },
  ]);
  expect(screen.getByText(words("class-same-account", { names: "Bình" }))).toBeVisible();
  expect(screen.getByText(words("class-practice"))).toBeVisible();
  expect(screen.getByText(words("class-left-zip"))).toBeVisible();
  await user.click(screen.getByRole("button", { name: words("class-marks") }));
  expect(screen.getByText(words("class-not-told"))).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: words("ui-class-save-csv") }));
  expect(await screen.findByText(words("ui-report-saved", { path: "/home/t/Documents/class.csv" }))).toBeVisible();
  expect(saveClass).toHaveBeenCalledExactlyOnceWith("csv");
});
