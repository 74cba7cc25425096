import type { Client } from "./client";
import { accessKeys, commandLine, goodProof, importPreview, workingKeyring } from "./fake-access-data";
import type { AccessKeys, CommandLine, Keyring, Proof } from "./wire.gen";

/** What the stand-in finds on this computer and in the account, where it differs from a good day. */
export interface FakeComputerOptions {
  keyring?: Partial<Keyring>;
  commandLine?: Partial<CommandLine>;
  proof?: Partial<Proof>;
  accessKeys?: Partial<AccessKeys>;
}

type Reply = <T>(value: T) => Promise<T>;

type ComputerClient = Pick<
  Client,
  | "getKeyring"
  | "forgetSecret"
  | "forgetEverything"
  | "getCommandLine"
  | "proveProfile"
  | "stopProof"
  | "previewImport"
  | "importKey"
  | "getAccessKeys"
>;

/** The part of the stand-in that is about this computer and about access keys. */
export function fakeComputer(options: FakeComputerOptions, reply: Reply): ComputerClient {
  let keyring: Keyring = { ...workingKeyring(), ...options.keyring };
  let tools: CommandLine = { ...commandLine(), ...options.commandLine };
  return {
    getKeyring: (ask) => {
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
    getCommandLine: () => reply(tools),
    proveProfile: (profile) => reply({ ...goodProof(profile), ...options.proof }),
    stopProof: () => reply(null),
    previewImport: (profile) => reply(importPreview(profile)),
    importKey: (profile) => {
      tools = { ...tools, plaintext: tools.plaintext.filter((key) => key.profile !== profile) };
      return reply(tools);
    },
    getAccessKeys: () => reply({ ...accessKeys(), ...options.accessKeys }),
  };
}
