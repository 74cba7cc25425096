import { Channel, invoke } from "@tauri-apps/api/core";
import { asProblem } from "./problem";
import type {
  AccessKeys,
  AnswerValue,
  BrowserAttempt,
  BrowserStart,
  Checklist,
  CommandLine,
  ImportPreview,
  KeyAction,
  Keyring,
  ObserveProgress,
  Practice,
  PracticeCodes,
  Preview,
  Proof,
  Reveal,
  RunEvent,
  RunResult,
  Session,
  SignedOut,
  SignIn,
  Start,
} from "./wire.gen";

/** What the program can be asked. Every rejection is a `Problem`. */
export interface Client {
  getStart: () => Promise<Start>;
  signIn: (how: SignIn) => Promise<Session>;
  signOut: () => Promise<SignedOut>;
  /** Begins a sign-in through the browser, in place of one that was begun before. */
  beginBrowserSignIn: (start: BrowserStart) => Promise<BrowserAttempt>;
  /** Opens the page of the sign-in that was begun, or that the run waits for. */
  openSignInPage: () => Promise<null>;
  cancelSignIn: () => Promise<null>;
  observe: (steps: string[] | null, onProgress: (progress: ObserveProgress) => void) => Promise<Checklist>;
  getChecklist: () => Promise<Checklist | null>;
  /** Without answers the step is left out. */
  answer: (step: string, answers: Record<string, AnswerValue> | null) => Promise<Checklist>;
  preview: () => Promise<Preview>;
  apply: (onEvent: (event: RunEvent) => void) => Promise<RunResult>;
  submitCodes: (first: string, second: string) => Promise<null>;
  skipCodes: () => Promise<null>;
  /** Leaves the sign-in that the run waits for. */
  skipSignIn: () => Promise<null>;
  stopRun: () => Promise<null>;
  revealPassword: (user: string) => Promise<Reveal>;
  copyPassword: (user: string) => Promise<null>;
  forgetPassword: (user: string) => Promise<null>;
  openConsole: (step: string) => Promise<null>;
  getPractice: () => Promise<Practice>;
  setPracticeRootMfa: (on: boolean) => Promise<Practice>;
  practiceCodes: (serial: string) => Promise<PracticeCodes>;
  /** With `ask`, the system may ask the person to unlock the keyring. */
  getKeyring: (ask: boolean) => Promise<Keyring>;
  forgetSecret: (profile: string) => Promise<Keyring>;
  forgetEverything: () => Promise<Keyring>;
  getCommandLine: () => Promise<CommandLine>;
  proveProfile: (profile: string) => Promise<Proof>;
  stopProof: () => Promise<null>;
  previewImport: (profile: string) => Promise<ImportPreview>;
  importKey: (profile: string) => Promise<CommandLine>;
  getAccessKeys: () => Promise<AccessKeys>;
  /** What an action on an access key will change. `apply` then makes these changes. */
  previewKeys: (action: KeyAction) => Promise<Preview>;
}

/** The client of this window: the program itself, or a stand-in while developing in a browser. */
export async function chooseClient(): Promise<Client> {
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
    const { fakeClient } = await import("./fake");
    const { scenes } = await import("./fake-scenes");
    const wanted = new URLSearchParams(window.location.search).get("scene");
    return fakeClient({ delay: 250, ...scenes.find(({ name }) => name === wanted)?.options });
  }
  return tauri;
}

const tauri: Client = {
  getStart: () => call("get_start"),
  signIn: (how) => call("sign_in", { how }),
  signOut: () => call("sign_out"),
  beginBrowserSignIn: (start) => call("begin_browser_sign_in", { start }),
  openSignInPage: () => call("open_sign_in_page"),
  cancelSignIn: () => call("cancel_sign_in"),
  observe: (steps, onProgress) => call("observe", { steps, progress: channel(onProgress) }),
  getChecklist: () => call("get_checklist"),
  answer: (step, answers) => call("answer", { step, answers }),
  preview: () => call("preview"),
  apply: (onEvent) => call("apply", { events: channel(onEvent) }),
  submitCodes: (first, second) => call("submit_codes", { first, second }),
  skipCodes: () => call("skip_codes"),
  skipSignIn: () => call("skip_sign_in"),
  stopRun: () => call("stop_run"),
  revealPassword: (user) => call("reveal_password", { user }),
  copyPassword: (user) => call("copy_password", { user }),
  forgetPassword: (user) => call("forget_password", { user }),
  openConsole: (step) => call("open_console", { step }),
  getPractice: () => call("get_practice"),
  setPracticeRootMfa: (on) => call("set_practice_root_mfa", { on }),
  practiceCodes: (serial) => call("practice_codes", { serial }),
  getKeyring: (ask) => call("get_keyring", { ask }),
  forgetSecret: (profile) => call("forget_secret", { profile }),
  forgetEverything: () => call("forget_everything"),
  getCommandLine: () => call("get_command_line"),
  proveProfile: (profile) => call("prove_profile", { profile }),
  stopProof: () => call("stop_proof"),
  previewImport: (profile) => call("preview_import", { profile }),
  importKey: (profile) => call("import_key", { profile }),
  getAccessKeys: () => call("get_access_keys"),
  previewKeys: (action) => call("preview_keys", { action }),
};

async function call<T>(command: string, args?: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (error) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a problem is plain data from Rust
    throw asProblem(error);
  }
}

function channel<T>(onMessage: (message: T) => void): Channel<T> {
  const channel = new Channel<T>();
  channel.onmessage = onMessage;
  return channel;
}
