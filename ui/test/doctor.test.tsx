import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { words } from "../src/words/words";
import { open, problem } from "./recorded";

it("shows the report as one text to copy, also to who isn't signed in", async () => {
  const lines = [
    { id: "doctor-version-unknown-commit", args: { version: { kind: "text", value: "0.1.0" } } },
    { id: "doctor-no-aws-cli", args: {} },
  ] as const;
  open("keyring-empty", "#/doctor", { doctor: vi.fn().mockResolvedValue(lines) });
  const report = await screen.findByLabelText(words("ui-doctor-text"));
  expect(report.textContent).toBe("Firstday: 0.1.0, commit unknown\nAWS CLI: not found");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(words("ui-doctor"));
  expect(screen.getByRole("button", { name: words("ui-copy-that", { what: words("ui-doctor-text") }) })).toBeVisible();
  expect(screen.getByRole("link", { name: words("ui-doctor") })).toHaveAttribute("aria-current", "page");
});

it("says why there is none", async () => {
  open("keyring-empty", "#/doctor", { doctor: vi.fn().mockRejectedValue(problem("unexpected")) });
  expect(await screen.findByRole("alert")).toHaveTextContent(words("problem-unexpected"));
});
