import type { Client } from "../src/ipc/commands.gen";
import { accessKeys, commandLine, goodProof, importPreview, workingKeyring } from "./fake-access-data";
import type { AccessKeys, CommandLineView, KeyringView, ProofView } from "../src/ipc/wire.gen";

/** What the stand-in finds on this computer and in the account, where it differs from a good day. */
export interface FakeComputerOptions {
  keyring?: Partial<KeyringView>;
  commandLine?: Partial<CommandLineView>;
  proof?: Partial<ProofView>;
  accessKeys?: Partial<AccessKeys>;
}

type Reply = <T>(value: T) => Promise<T>;

type ComputerClient = Pick<
  Client,
  | "keyring"
  | "forgetSecret"
  | "forgetEverything"
  | "commandLine"
  | "proveProfile"
  | "stopProof"
  | "previewImport"
  | "importKey"
  | "accessKeys"
>;

/** The part of the stand-in that is about this computer and about access keys. */
export function fakeComputer(options: FakeComputerOptions, reply: Reply): ComputerClient {
  let keyring: KeyringView = { ...workingKeyring(), ...options.keyring };
  let tools: CommandLineView = { ...commandLine(), ...options.commandLine };
  return {
    keyring: (ask) => {
      if (ask && keyring.state === "locked") keyring = workingKeyring();
      return reply(keyring);
    },
    forgetSecret: (profile) => {
      keyring = { ...keyring, items: keyring.items.filter((item) => item.profile !== profile) };
      return reply(keyring);
    },
    forgetEverything: () => {
      keyring = { ...keyring, items: [] };
      return reply(keyring);
    },
    commandLine: () => reply(tools),
    proveProfile: (profile) => reply({ ...goodProof(profile), ...options.proof }),
    stopProof: () => reply(null),
    previewImport: (profile) => reply(importPreview(profile)),
    importKey: (profile) => {
      tools = { ...tools, plaintext: tools.plaintext.filter((key) => key.profile !== profile) };
      return reply(tools);
    },
    accessKeys: () => reply({ ...accessKeys(), ...options.accessKeys }),
  };
}
