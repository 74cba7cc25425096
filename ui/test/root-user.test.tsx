import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { RecoveryKit, RunEvent } from "../src/ipc/wire.gen";
import { words } from "../src/words/words";
import { applyChanges, expectAccessible, page } from "./helpers";
import { open, recorded, recordedClient, RUN } from "./recorded";

vi.setConfig({ testTimeout: 120_000 });

const KIT: RecoveryKit = {
  title: { id: "kit-title", args: { account: { kind: "text", value: "111122223333" } } },
  intro: { id: "kit-intro" },
  details: [
    {
      name: "devices",
      title: { id: "kit-devices" },
      form: "table",
      columns: [{ id: "kit-column-device" }, { id: "kit-column-where" }],
      rows: [[{ cell: "value", value: { kind: "text", value: "phone" } }, { cell: "value", value: { kind: "text", value: "" } }]],
    },
  ],
  steps_title: { id: "kit-steps" },
  steps: [{ id: "kit-step-other-device" }],
};

it("stops watching when the person wants it, and looks again when they ask", async () => {
  const client = recordedClient("journey");
  const before = recorded("journey", "checklist");
  const observe = vi.fn<typeof client.observe>(() => Promise.resolve(before));
  const { user } = open("journey", "#/chapter/root-user", { ...client, observe });
  await page("Root user");
  await waitFor(() => { expect(observe).toHaveBeenCalledOnce(); });
  expect(observe.mock.calls[0]?.[0]).toEqual(["root-mfa"]);
  await user.click(screen.getByRole("button", { name: words("ui-root-mfa-stop") }));
  const status = screen.getByText(words("ui-root-mfa-stopped")).closest<HTMLElement>("[role=status]");
  if (!status) throw new Error("the watch has a status");
  await expectAccessible();
  await user.click(within(status).getByRole("button", { name: words("ui-root-mfa-again") }));
  await waitFor(() => { expect(observe).toHaveBeenCalledTimes(2); });
  expect(screen.getByText(words("ui-root-mfa-watching"))).toBeVisible();
});

it("shows the recovery kit, prints it, and says where it is saved", async () => {
  const print = vi.spyOn(window, "print").mockReturnValue(undefined);
  const saved = "/home/alex/Documents/aws-recovery-kit-111122223333-2026-11-26.html";
  const client = { ...recordedClient("journey"), recoveryKit: () => Promise.resolve(KIT), saveRecoveryKit: () => Promise.resolve(saved) };
  const { user } = open("journey", "#/recovery-kit", client);
  await page(words("kit-title", { account: "111122223333" }));
  expect(screen.getByRole("table", { name: words("kit-devices") })).toBeVisible();
  expect(screen.getByText(words("kit-step-other-device"))).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: words("ui-kit-print") }));
  expect(print).toHaveBeenCalledOnce();
  await user.click(screen.getByRole("button", { name: words("ui-kit-save") }));
  expect(await screen.findByText(words("ui-kit-saved", { path: saved }))).toBeVisible();
});

it("asks for the code that AWS has texted, and sends nothing that is none", async () => {
  const client = recordedClient("review");
  const apply: typeof client.apply = (_, events: (event: RunEvent) => void) => {
    events({ event: "started", index: 0 });
    events({ event: "needs-phone-code", index: 0, ending: "79", refused: null });
    return new Promise(() => undefined);
  };
  const submitPhoneCode = vi.fn(() => Promise.resolve(null));
  const { user } = open("review", undefined, { ...client, apply, submitPhoneCode, practiceText: () => Promise.resolve("123456") });
  await page(words("ui-review-title"));
  await applyChanges(user);
  const field = await screen.findByLabelText(words("ui-phone-code-label"), {}, RUN);
  expect(screen.getByText(words("ui-phone-code-sent", { ending: "79" }))).toBeVisible();
  await expectAccessible();
  await user.type(field, "12-4{Enter}");
  expect(screen.getByText(words("ui-phone-code-six"))).toBeVisible();
  expect(submitPhoneCode).not.toHaveBeenCalled();
  await user.clear(field);
  await user.type(field, "12a456{Enter}");
  expect(submitPhoneCode).toHaveBeenCalledWith("12a456");
});
