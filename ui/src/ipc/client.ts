import { Channel, invoke } from "@tauri-apps/api/core";
import { type Client, clientOver } from "./commands.gen";
import { asProblem } from "./problem";
import { Shown } from "./shown";

const shown = new Shown();

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
    const crossed = Object.entries(args).map(([name, value]): [string, unknown] => [name, crossing(value)]);
    return shown.show(await invoke<Reply>(command, Object.fromEntries(crossed)));
  } catch (error) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a problem is plain data from Rust
    throw shown.show(asProblem(error));
  }
}

/** What hears crosses as a channel; names cross as the program knows them. */
function crossing(value: unknown): unknown {
  if (!hears(value)) return shown.restore(value);
  const channel = new Channel();
  channel.onmessage = (message) => {
    value(shown.show(message));
  };
  return channel;
}

function hears(value: unknown): value is (message: unknown) => void {
  return typeof value === "function";
}
