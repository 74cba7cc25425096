import { describe, expect, it, vi } from "vitest";
import cases from "../../crates/checklist/tests/fixtures/visible.json";
import { chooseClient } from "../src/ipc/client";
import type { Arg } from "../src/ipc/wire.gen";
import { visible, visibleLine } from "../src/words/visible";
import { words } from "../src/words/words";

const tauri = vi.hoisted(() => ({ invoke: vi.fn(), Channel: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => tauri);

const HOSTILE = "\u202enimda\u0007\u009b2J";

describe("what nobody would see", () => {
  it.each(cases)("is shown of %j as the terminal shows it", (text, several, one) => {
    expect(visible(text)).toBe(several);
    expect(visibleLine(text)).toBe(one);
  });

  it("is shown of every variable of a message", () => {
    const name = `${HOSTILE}\n`;
    const text = { kind: "text", value: name } satisfies Arg;
    const list = { kind: "list", value: [name, name] } satisfies Arg;
    const message = { kind: "message", value: { id: "cli-request-id", args: { id: text } } } satisfies Arg;
    for (const id of [name, text, list, message]) {
      const said = words("ui-request-id", { id });
      expect(said).toContain("\\u{202e}nimda\\u{7}\\u{9b}2J\\n");
      expect(visibleLine(said)).toBe(said);
    }
  });

  it("is shown of all that the program says, and goes back as it was", async () => {
    vi.stubGlobal("__TAURI_INTERNALS__", {});
    const client = await chooseClient();
    tauri.invoke.mockResolvedValueOnce({ profiles: [{ name: HOSTILE }], refused: [], note: "a\nb" });
    const found: unknown = await client.commandLine();
    expect(found).toMatchObject({ profiles: [{ name: visible(HOSTILE) }], note: "a\nb" });

    tauri.invoke.mockResolvedValueOnce({});
    await client.proveProfile(visible(HOSTILE));
    expect(tauri.invoke).toHaveBeenLastCalledWith("prove_profile", { profile: HOSTILE });

    tauri.invoke.mockRejectedValueOnce({ code: "denied", title: { id: "a" }, hint: { id: "b" }, detail: HOSTILE });
    await expect(client.start()).rejects.toMatchObject({ detail: visible(HOSTILE) });
    vi.unstubAllGlobals();
  });
});
