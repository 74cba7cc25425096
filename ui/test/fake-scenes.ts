import type { FakeOptions } from "./fake";
import { badProof, troubledKeyring } from "./fake-access-data";
import { freshChecklist, message, problem } from "./fake-data";

/** One state of one page, to be looked at in a browser (`?scene=<name>`) and tried in tests. */
export interface Scene {
  name: string;
  hash: string;
  options: FakeOptions;
}

const NOT_PROVIDED =
  "org.freedesktop.DBus.Error.ServiceUnknown: The name org.freedesktop.secrets was not provided by any .service files";

/** What is worth looking at besides the way through the first day. */
export const scenes: Scene[] = [
  { name: "keyring", hash: "#/keyring", options: {} },
  { name: "keyring-signed-in", hash: "#/keyring", options: { session: true } },
  { name: "keyring-empty", hash: "#/keyring", options: { keyring: { items: [], pinned: null } } },
  { name: "keyring-locked", hash: "#/keyring", options: { keyring: locked() } },
  {
    name: "keyring-missing",
    hash: "#/keyring",
    options: {
      keyring: {
        ...troubledKeyring("missing", ["install", "sign-in-again", "keepassxc"], NOT_PROVIDED),
        backend: null,
        pinned: null,
        items: [],
      },
    },
  },
  { name: "keyring-denied", hash: "#/keyring", options: { keyring: troubledKeyring("denied", ["linux-allow", "again"], null) } },
  { name: "keyring-volatile", hash: "#/keyring", options: { keyring: troubledKeyring("volatile", ["gnome-lasting", "again"], null) } },
  { name: "keyring-moved", hash: "#/keyring", options: { keyring: { backend: "kwallet" } } },
  { name: "command-line", hash: "#/command-line", options: {} },
  { name: "command-line-empty", hash: "#/command-line", options: { commandLine: { profiles: [], plaintext: [] } } },
  { name: "command-line-proof-bad", hash: "#/command-line", options: { proof: badProof() } },
  { name: "command-line-no-aws", hash: "#/command-line", options: { proof: { programs: [], notes: [message("aws-cli-install-linux")] } } },
  { name: "access-keys", hash: "#/access-keys", options: { session: true } },
  { name: "access-keys-none", hash: "#/access-keys", options: { session: true, accessKeys: { rows: [], notes: [message("keys-unseen-root")] } } },
  { name: "run-sign-in", hash: "#/review", options: { session: true, keepsSession: true, checklist: onlyCommandLine() } },
  { name: "import", hash: "#/import?profile=default", options: {} },
];

function onlyCommandLine() {
  const checklist = freshChecklist();
  return { ...checklist, steps: checklist.steps.map((step) => ({ ...step, included: step.id === "cli-access" })) };
}

function locked() {
  return {
    ...troubledKeyring("locked", ["behind", "gnome-unlock", "type-password"], null),
    items: [],
    itemsProblem: problem("keyring-locked"),
  };
}
