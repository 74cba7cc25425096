import { Channel, invoke } from "@tauri-apps/api/core";
import { type Client, clientOver } from "./commands.gen";
import { asProblem } from "./problem";

/** The client of this window: the program itself, or a recorded scene while developing in a browser. */
export async function chooseClient(): Promise<Client> {
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
    const { openScene } = await import("./scenes");
    return openScene(new URLSearchParams(window.location.search).get("scene"));
  }
  return clientOver(call);
}

async function call<Reply>(command: string, args: Record<string, unknown>): Promise<Reply> {
  try {
    return await invoke<Reply>(command, Object.fromEntries(Object.entries(args).map(([name, value]) => [name, crossing(value)])));
  } catch (error) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a problem is plain data from Rust
    throw asProblem(error);
  }
}

/** What hears crosses as a channel. */
function crossing(value: unknown): unknown {
  if (!hears(value)) return value;
  const channel = new Channel();
  channel.onmessage = value;
  return channel;
}

function hears(value: unknown): value is (message: unknown) => void {
  return typeof value === "function";
}
