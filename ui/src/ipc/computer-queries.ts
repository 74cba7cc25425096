import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useClient } from "./context";
import type { CommandLine, KeyAction, Keyring } from "./wire.gen";

const KEYRING = ["keyring"];
const COMMAND_LINE = ["command-line"];

/** The keyring, looked at without asking the person to unlock it. Read anew whenever the page opens. */
export function useKeyring() {
  const client = useClient();
  return useQuery({ queryKey: KEYRING, queryFn: () => client.getKeyring(false), staleTime: 0 });
}

/** Looks at the keyring again. The system may ask the person to unlock it. */
export function useCheckKeyring() {
  const client = useClient();
  const keep = useKeepKeyring();
  return useMutation({ mutationFn: () => client.getKeyring(true), onSuccess: keep });
}

/** Forgets what is stored for one profile, or everything with `null`. */
export function useForget() {
  const client = useClient();
  const keep = useKeepKeyring();
  return useMutation({
    mutationFn: (profile: string | null) =>
      profile === null ? client.forgetEverything() : client.forgetSecret(profile),
    onSuccess: keep,
  });
}

export function useCommandLine() {
  const client = useClient();
  return useQuery({ queryKey: COMMAND_LINE, queryFn: () => client.getCommandLine(), staleTime: 0 });
}

/** Has every `aws` on the path say who it is with a profile, once for each `time` that it was asked for. */
export function useProof(profile: string, time: number) {
  const client = useClient();
  const [stopped, setStopped] = useState(false);
  const proof = useQuery({
    queryKey: ["proof", profile, time],
    queryFn: () => client.proveProfile(profile),
    staleTime: 0,
    gcTime: 0,
  });
  const stop = () => {
    setStopped(true);
    client.stopProof().catch(() => undefined);
  };
  return { proof, stopped, stop };
}

/** What moving the key of a profile to the keyring would change. */
export function useImportPreview(profile: string, wanted: boolean) {
  const client = useClient();
  return useQuery({
    queryKey: ["import", profile],
    queryFn: () => client.previewImport(profile),
    enabled: wanted,
    staleTime: 0,
    gcTime: 0,
  });
}

export function useImportKey() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (profile: string) => client.importKey(profile),
    onSuccess: (commandLine: CommandLine) => {
      cache.setQueryData(COMMAND_LINE, commandLine);
    },
  });
}

/** The access keys of the account's people, read anew whenever the page opens. */
export function useAccessKeys() {
  const client = useClient();
  return useQuery({ queryKey: ["access-keys"], queryFn: () => client.getAccessKeys(), staleTime: 0 });
}

/** What an action on an access key would change. */
export function useKeysPreview(action: KeyAction) {
  const client = useClient();
  return useQuery({
    queryKey: ["preview", action],
    queryFn: () => client.previewKeys(action),
    staleTime: 0,
    gcTime: 0,
  });
}

function useKeepKeyring() {
  const cache = useQueryClient();
  return (keyring: Keyring) => {
    cache.setQueryData(KEYRING, keyring);
  };
}
