import { message, problem, text } from "./fake-data";
import type {
  AccessKeyRow,
  AccessKeys,
  BrowserAttempt,
  BrowserStart,
  ProfileView,
  CommandLineView,
  ImportView,
  KeyringView,
  KeyringItem,
  PlaintextKeyView,
  ProofView,
  Region,
} from "../src/ipc/wire.gen";

const ACCOUNT = "123456789012";

export const REGIONS: Region[] = [
  { code: "us-east-1", name: "N. Virginia" },
  { code: "us-west-2", name: "Oregon" },
  { code: "eu-central-1", name: "Frankfurt" },
  { code: "eu-west-1", name: "Ireland" },
  { code: "ap-south-1", name: "Mumbai" },
  { code: "ap-southeast-2", name: "Sydney" },
];

/** How long a sign-in may take. */
const ATTEMPT_MS = 600_000;

export function attempt({ practice, region, elsewhere }: BrowserStart): BrowserAttempt {
  const base = practice ? `http://127.0.0.1:40123/${region}` : `https://${region}.signin.aws.amazon.com`;
  const device = elsewhere ? "cross-device" : "same-device";
  const query = new URLSearchParams({
    response_type: "code",
    client_id: `arn:aws:signin:::devtools/${device}`,
    state: "9f0c1c0e-6f7c-4c63-a2b2-2f7f8d3b6d10",
    code_challenge_method: "SHA-256",
    scope: "openid",
    redirect_uri: elsewhere ? `${base}/v1/sessions/confirmation` : "http://127.0.0.1:38417/oauth/callback",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  });
  return {
    address: `${base}/v1/authorize?${query.toString()}`,
    region,
    elsewhere,
    endsAt: new Date(Date.now() + ATTEMPT_MS).toISOString(),
  };
}

const SESSION_ITEM: KeyringItem = {
  profile: "firstday",
  kind: "session",
  accountId: ACCOUNT,
  who: `arn:aws:iam::${ACCOUNT}:user/alex`,
  accessKeyId: null,
  region: "us-east-1",
  endsAt: "2026-11-23T21:30:00Z",
};

const KEY_ITEM: KeyringItem = {
  profile: "backup",
  kind: "access-key",
  accountId: ACCOUNT,
  who: "robin",
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  region: null,
  endsAt: null,
};

const UNREADABLE: KeyringItem = {
  ...KEY_ITEM,
  profile: "old-laptop",
  kind: "unreadable",
  accountId: null,
  who: null,
  accessKeyId: null,
};

export function workingKeyring(): KeyringView {
  return {
    state: "ok",
    title: message("keyring-state-ok"),
    remedy: [],
    backend: "gnome-keyring",
    pinned: "gnome-keyring",
    detail: null,
    items: [SESSION_ITEM, KEY_ITEM, UNREADABLE],
    itemsProblem: null,
  };
}

/** A keyring in one of the states that need somebody. */
export function troubledKeyring(state: string, remedy: string[], detail: string | null): Partial<KeyringView> {
  return { state, title: message(`keyring-state-${state}`), remedy: remedy.map(remedyOf), detail };
}

function remedyOf(id: string) {
  return message(`keyring-remedy-${id}`, { command: text("sudo apt install gnome-keyring") });
}

export function commandLine(): CommandLineView {
  const profile = (name: string, changes: Partial<ProfileView>): ProfileView => ({
    name,
    region: "eu-central-1",
    ours: false,
    stored: null,
    ...changes,
  });
  return {
    configPath: "/home/alex/.aws/config",
    credentialsPath: "/home/alex/.aws/credentials",
    profiles: [
      profile("default", {}),
      profile("firstday", { ours: true, region: "us-east-1", stored: SESSION_ITEM }),
      profile("backup", { ours: true, region: null, stored: KEY_ITEM }),
      profile("worn-out", { ours: true, region: "us-east-1" }),
    ],
    plaintext: [plaintext("default", 1, "AKIAI44QH8DHBEXAMPLE"), { ...plaintext("backup", 5, "AKIAJ7XHQ2EXAMPLE777"), obstacle: TAKEN }],
  };
}

const TAKEN = message("problem-profile-taken", { profile: text("backup"), account: text(ACCOUNT) });

function plaintext(profile: string, line: number, accessKeyId: string): PlaintextKeyView {
  return { profile, path: "/home/alex/.aws/credentials", line, accessKeyId, obstacle: null };
}

export function goodProof(profile: string): ProofView {
  const arn = `arn:aws:iam::${ACCOUNT}:user/alex`;
  return {
    profile,
    programs: [
      { path: "/usr/local/bin/aws", version: "aws-cli/2.36.7", arn, problem: null },
      { path: "/home/alex/.local/bin/aws", version: "aws-cli/1.44.5", arn, problem: null },
    ],
    shadows: [],
    notes: [],
  };
}

/** The first `aws` fails, and something else comes before the profile. */
export function badProof(): Partial<ProofView> {
  const [first, second] = goodProof("").programs;
  return {
    programs: [
      ...(first ? [{ ...first, arn: null, problem: problem("expired-credentials") }] : []),
      ...(second ? [{ ...second, version: null }] : []),
    ],
    shadows: [
      message("shadow-keys", { variable: text("AWS_ACCESS_KEY_ID") }),
      message("shadow-default-profile"),
    ],
  };
}

export function importPreview(profile: string): ImportView {
  const credentials = "/home/alex/.aws/credentials";
  const config = "/home/alex/.aws/config";
  return {
    profile,
    accessKeyId: "AKIAI44QH8DHBEXAMPLE",
    arn: `arn:aws:iam::${ACCOUNT}:user/alex`,
    files: [
      {
        path: credentials,
        diff: [
          `--- ${credentials}`,
          `+++ ${credentials}`,
          "@@ -1,4 +1,1 @@",
          `-[${profile}]`,
          "-aws_access_key_id = AKIAI44QH8DHBEXAMPLE",
          "-aws_secret_access_key = (hidden)",
          " # kept by hand",
        ].join("\n"),
      },
      {
        path: config,
        diff: [
          `--- ${config}`,
          `+++ ${config}`,
          "@@ -1,2 +1,3 @@",
          ` [${profile}]`,
          " region = eu-central-1",
          `+credential_process = /usr/bin/firstday credential-process --profile ${profile}`,
        ].join("\n"),
      },
    ],
    notes: [],
  };
}

const OLD = message("keys-note-old", { days: { kind: "number", value: 90 } });

function key(user: string, id: string, changes: Partial<AccessKeyRow>): AccessKeyRow {
  return {
    user,
    id,
    active: true,
    createdAt: "2026-10-01T08:00:00Z",
    ageDays: 53,
    lastUse: { at: "2026-11-22T17:45:00Z", service: "s3", region: "eu-central-1" },
    storedProfile: null,
    notes: [],
    actions: ["leaked", "deactivate"],
    ...changes,
  };
}

export function accessKeys(): AccessKeys {
  return {
    rows: [
      key("root", "AKIAROOT77EXAMPLE777", { lastUse: null, createdAt: null, ageDays: null, notes: [message("keys-note-root")], actions: ["leaked", "delete"] }),
      key("alex", "AKIAIOSFODNN7EXAMPLE", { storedProfile: "backup", actions: ["rotate", "leaked", "deactivate"] }),
      key("robin", "AKIAI44QH8DHBEXAMPLE", { createdAt: "2024-02-11T08:00:00Z", ageDays: 1016, notes: [OLD] }),
      key("robin", "AKIAJ7XHQ2EXAMPLE777", {
        active: false,
        createdAt: "2023-05-04T08:00:00Z",
        ageDays: 1299,
        lastUse: null,
        actions: ["activate", "delete"],
      }),
    ],
    notes: [],
  };
}
