// Generated from src-tauri/src/commands.rs and the types that it names. Do not edit: a test says how to write it anew.

/**
 * One access key, never its secret.
 */
export type AccessKeyRow = { 
/**
 * The IAM user, or `root`.
 */
user: string, 
/**
 * For example `AKIAIOSFODNN7EXAMPLE`.
 */
id: string, 
/**
 * Whether AWS accepts it.
 */
active: boolean, 
/**
 * When it was made.
 */
createdAt: string | null, 
/**
 * Whole days since then.
 */
ageDays: number | null, 
/**
 * Its last use.
 */
lastUse: LastUse, 
/**
 * The profile for which it is in the keyring of this computer.
 */
storedProfile: string | null, 
/**
 * What to know of it.
 */
notes: Array<Message>, 
/**
 * What can be done with it: `rotate`, `leaked`, `deactivate`, `activate`, `delete`.
 */
actions: Array<string>, };

/**
 * A JSON value of an answer.
 */
export type AnswerValue = string | number | boolean | Array<string>;

/**
 * What changes are about, for a summary of them.
 */
export type Area = "users" | "security" | "costs" | "computer";

/**
 * A variable of a [`Message`], typed so that each language can format it its own way.
 */
export type Arg = { "kind": "text", "value": string } | { "kind": "number", "value": number } | { "kind": "decimal", "value": string } | { "kind": "date", "value": string } | { "kind": "time", "value": string } | { "kind": "money", "value": string } | { "kind": "list", "value": Array<string> } | { "kind": "message", "value": Message };

/**
 * A sign-in through the browser that was begun.
 */
export type BrowserAttempt = { 
/**
 * The address to open, of this computer unless the browser is on another one. `open_sign_in_page`
 * opens it.
 */
address: string, 
/**
 * The address of the sign-in page, without its query.
 */
leadsTo: string, 
/**
 * The Region of the sign-in service.
 */
region: string, 
/**
 * Whether the browser is on another computer.
 */
elsewhere: boolean, 
/**
 * When the attempt ends by itself: ISO 8601 in UTC.
 */
endsAt: string, };

/**
 * How to begin a sign-in through the browser.
 */
export type BrowserStart = { 
/**
 * Sign in to the practice account, at its own page on this computer.
 */
practice: boolean, 
/**
 * For the practice account: begins it afresh as this; `None` goes on with the account that is
 * there, or makes a fresh one.
 */
seed: string | null, 
/**
 * The Region of the sign-in service, such as `us-east-1`.
 */
region: string, 
/**
 * The browser is on another computer: its page shows a code to bring back.
 */
elsewhere: boolean, };

/**
 * One API call.
 */
export type CallView = { 
/**
 * For example `iam:CreateUser`.
 */
operation: string, 
/**
 * Its parameters, as indented JSON.
 */
parameters: string, 
/**
 * The same as a command of the AWS CLI, where one does the same.
 */
command: string | null, };

/**
 * Why something is as it is: in somebody else's words, or in ours.
 */
export type Cause = string | Message;

/**
 * One change, as the person reviews it.
 */
export type ChangeView = { 
/**
 * The step that wants it.
 */
step: string, 
/**
 * What will be done.
 */
title: Message, 
/**
 * How to take it back.
 */
undo: Message, 
/**
 * What it costs.
 */
cost: Message, 
/**
 * The API calls. Empty when it touches only this computer.
 */
calls: Array<CallView>, 
/**
 * What may break.
 */
warning: Message | null, 
/**
 * What the person has to do for it.
 */
turn: Turn | null, 
/**
 * Email addresses that get mail from then on.
 */
subscribes: Array<string>, 
/**
 * Whether it changes this computer: its keyring or its AWS files.
 */
computer: boolean, 
/**
 * What it is about.
 */
area: Area, 
/**
 * Whether it can be taken back.
 */
undoable: boolean, 
/**
 * Whether it costs nothing.
 */
free: boolean, 
/**
 * Whether the person needs their phone for it.
 */
phone: boolean, 
/**
 * For a file on this computer: how it will change.
 */
diff: FileDiff | null, };

/**
 * The checklist and everything that its pages show.
 */
export type ChecklistView = { 
/**
 * When the account was read: ISO 8601 in UTC.
 */
observedAt: string, 
/**
 * The chapters, in order.
 */
chapters: Array<string>, 
/**
 * The steps, in order.
 */
steps: Array<StepView>, 
/**
 * The guided way.
 */
setup: SetupView, 
/**
 * Whether nothing is left to do.
 */
settled: boolean, 
/**
 * How far this computer's clock is ahead of AWS's, in seconds, when that is more than a
 * code can bear.
 */
clockSkewSeconds: number | null, 
/**
 * The address where IAM users sign in, once it is known.
 */
signInAddress: string | null, 
/**
 * The account at a glance.
 */
overview: Overview, };

/**
 * One thing that can be chosen.
 */
export type Choice = { 
/**
 * What is written in the answer.
 */
value: string, 
/**
 * What a person reads.
 */
label: Message, 
/**
 * A sentence of explanation, where one is needed.
 */
hint: Message | null, };

/**
 * What would be lost or broken off if the window were closed. Where that is nothing, the page saves
 * what was typed and closes it.
 */
export type CloseQuestion = { 
/**
 * Whether changes are being made.
 */
running: boolean, 
/**
 * Users whose new password would be gone.
 */
passwords: Array<string>, };

/**
 * Something that has a date.
 */
export type Coming = { 
/**
 * When.
 */
at: string, 
/**
 * The step that it is about.
 */
step: string, 
/**
 * What.
 */
what: Message, };

/**
 * What the AWS tools of this computer find.
 */
export type CommandLineView = { 
/**
 * The config file.
 */
configPath: string, 
/**
 * The credentials file.
 */
credentialsPath: string, 
/**
 * The profiles.
 */
profiles: Array<ProfileView>, 
/**
 * Why it is not known what the keyring holds for them, if that is so.
 */
storedProblem: ProblemView | null, 
/**
 * Access keys that stand in these files in plain text.
 */
plaintext: Array<PlaintextKeyView>, 
/**
 * Why the AWS CLI refuses these files, and with them every command; empty when it does not.
 */
refused: Array<Message>, };

/**
 * How a file will change.
 */
export type FileDiff = { 
/**
 * The file.
 */
path: string, 
/**
 * In the unified format.
 */
diff: string, };

/**
 * How to sign in.
 */
export type HowToSignIn = { "with": "practice", 
/**
 * `None` goes on with the account that is there, or makes a fresh one.
 */
seed: string | null, } | { "with": "profile", 
/**
 * Its name.
 */
name: string, } | { "with": "browser" } | { "with": "code", 
/**
 * As it was copied.
 */
code: Pasted, } | { "with": "keys", 
/**
 * For example `AKIAIOSFODNN7EXAMPLE`.
 */
accessKeyId: string, 
/**
 * Its secret.
 */
secretAccessKey: Pasted, 
/**
 * For temporary keys.
 */
sessionToken: Pasted | null, };

/**
 * What moving a key from a file to the keyring will change.
 */
export type ImportView = { 
/**
 * The profile.
 */
profile: string, 
/**
 * The public half of the key.
 */
accessKeyId: string, 
/**
 * Whose key AWS says it is.
 */
arn: string, 
/**
 * How the files will change. Secrets are hidden.
 */
files: Array<FileDiff>, 
/**
 * What to know before.
 */
notes: Array<Message>, };

/**
 * An answer that cannot be used, with the field and the remedy.
 */
export type InvalidAnswer = { 
/**
 * The step's id.
 */
step: string, 
/**
 * The field's name; empty when it is the section as a whole.
 */
field: string, 
/**
 * What is wrong and what would be right, for the person.
 */
reason: Reason, };

/**
 * What to do with an access key.
 */
export type KeyAction = { "action": "rotate", 
/**
 * The profile whose stored key it is.
 */
profile: string, 
/**
 * In how many days the old one shall be deleted; `None` leaves it, switched off.
 */
deleteAfterDays: number | null, } | { "action": "leaked", 
/**
 * The IAM user, or `root`.
 */
user: string, 
/**
 * The key's id.
 */
id: string, } | { "action": "deactivate", 
/**
 * The IAM user.
 */
user: string, 
/**
 * The key's id.
 */
id: string, } | { "action": "activate", 
/**
 * The IAM user.
 */
user: string, 
/**
 * The key's id.
 */
id: string, } | { "action": "delete", 
/**
 * The IAM user, or `root`.
 */
user: string, 
/**
 * The key's id.
 */
id: string, };

/**
 * The access keys that were read live, and what the list leaves out.
 */
export type KeyList = { 
/**
 * One a key, by user.
 */
rows: Array<AccessKeyRow>, 
/**
 * Whose keys are not among them, and why.
 */
notes: Array<Message>, };

/**
 * When and for what an access key was used last, to within some minutes
 * (`iam:GetAccessKeyLastUsed`).
 */
export type KeyUse = { 
/**
 * When.
 */
at: string, 
/**
 * The service's name, for example `s3`; empty where AWS does not tell.
 */
service: string, 
/**
 * For example `us-east-1`; empty where AWS does not tell.
 */
region: string, };

/**
 * One thing that Firstday keeps in the keyring, without its secret.
 */
export type KeyringItem = { 
/**
 * The profile that it is for.
 */
profile: string, 
/**
 * What it is.
 */
kind: KeyringItemKind, 
/**
 * Twelve digits.
 */
accountId: string | null, 
/**
 * The name of the IAM user, or the ARN of whoever signed in.
 */
who: string | null, 
/**
 * The public half of an access key.
 */
accessKeyId: string | null, 
/**
 * Where the session was opened.
 */
region: string | null, 
/**
 * When the session ends at the latest: ISO 8601 in UTC.
 */
endsAt: string | null, };

/**
 * What can be in the keyring.
 */
export type KeyringItemKind = "session" | "access-key" | "unreadable";

/**
 * The keyring of this computer: how it fares, and what Firstday keeps in it.
 */
export type KeyringView = { 
/**
 * `ok`, `missing`, `locked`, `dismissed`, `denied`, `too-large`, `volatile` or `asks`.
 */
state: string, 
/**
 * The state in one sentence.
 */
title: Message, 
/**
 * What to do, one step each. Empty when there is nothing to do.
 */
remedy: Array<Message>, 
/**
 * Another way, which is no step of the first.
 */
alternative: Message | null, 
/**
 * The program that keeps the secrets, such as `gnome-keyring`, where it can be told.
 */
backend: string | null, 
/**
 * The program that was there when something was first stored.
 */
pinned: string | null, 
/**
 * The system's own words.
 */
detail: string | null, 
/**
 * What is stored.
 */
items: Array<KeyringItem>, 
/**
 * Why it could not be listed, if that is so.
 */
itemsProblem: ProblemView | null, };

/**
 * The access keys that work, at a glance.
 */
export type KeysGlance = { 
/**
 * How many there are, root's included.
 */
count: number, 
/**
 * The age of the oldest, in whole days; `None` where there is none, or AWS does not tell.
 */
oldestDays: number | null, };

/**
 * An account that is known on this computer.
 */
export type KnownView = { 
/**
 * Twelve digits; `null` for the practice account.
 */
account: string | null, 
/**
 * How it stood when it was read last; `null` where that was not kept.
 */
looked: LookedView | null, 
/**
 * What was left open there.
 */
left: LeftOpenView, };

/**
 * What is known of the last use of an access key.
 */
export type LastUse = { "kind": "not-told" } | { "kind": "never" } | { "kind": "at" } & KeyUse;

/**
 * What is left open in the account that the page is on.
 */
export type LeftOpenView = { 
/**
 * Users whose new password this program still has, and nobody has said to have.
 */
passwords: Array<string>, 
/**
 * Users whose new password nobody has said to have, and that is gone.
 */
lost: Array<string>, 
/**
 * The run that did not come to its end.
 */
run: OpenRunView | null, };

/**
 * How an account stood when it was read last.
 */
export type LookedView = { 
/**
 * When: ISO 8601 in UTC.
 */
at: string, 
/**
 * Its own name, or else its alias, where AWS told one.
 */
name: string | null, 
/**
 * The profile that was chosen to sign in, if one was.
 */
profile: string | null, 
/**
 * How many of the first day's steps were done.
 */
done: number, 
/**
 * How many steps the first day has there.
 */
steps: number, 
/**
 * How many steps needed attention.
 */
attention: number, };

/**
 * A sentence for a person, by the id of its Fluent message in `crates/words`, and its variables.
 *
 * No sentence stands in code: whoever shows it looks the words up.
 */
export type Message = { 
/**
 * The id of the Fluent message.
 */
id: string, 
/**
 * Its variables, by name.
 */
args?: { [key in string]: Arg }, };

/**
 * Where reading the account stands.
 */
export type ObserveProgress = { 
/**
 * Facets read so far.
 */
done: number, 
/**
 * Facets asked for.
 */
total: number, };

/**
 * A run that did not come to its end.
 */
export type OpenRunView = { 
/**
 * How many changes were made.
 */
done: number, 
/**
 * How many were to be made.
 */
changes: number, 
/**
 * Whether they are about access keys alone.
 */
keys: boolean, };

/**
 * How a change ended.
 */
export type OutcomeView = { "outcome": "done", 
/**
 * The user whose new password can be shown once, if one was made.
 */
passwordFor: string | null, } | { "outcome": "already-there" } | { "outcome": "failed", 
/**
 * Why, and what to do.
 */
problem: ProblemView, } | { "outcome": "not-tried" } | { "outcome": "left" };

/**
 * An account at a glance. Whatever is not known is left out.
 */
export type Overview = { 
/**
 * The account's own name, as its owner chose it.
 */
name: string | null, 
/**
 * The account's alias, where it has one.
 */
alias: string | null, 
/**
 * The Free Tier plan.
 */
plan: PlanGlance | null, 
/**
 * The profile of the AWS CLI that leads to this account.
 */
commandLine: ProfileGlance | null, 
/**
 * The access keys that work.
 */
keys: KeysGlance | null, 
/**
 * The limit of the largest budget for the whole monthly bill, in United States dollars.
 */
budget: string | null, 
/**
 * Users who have a console password.
 */
passwords: Array<string>, 
/**
 * What comes of itself, the next first.
 */
coming: Array<Coming>, };

/**
 * A secret that the person pastes. It crosses towards Rust only.
 */
export type Pasted = string;

/**
 * One account in the practice phone's authenticator app.
 */
export type PhoneDevice = { 
/**
 * The device's ARN.
 */
serial: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whose it is; `null` until two codes were taken.
 */
who: Message | null, 
/**
 * The code before the present one, still accepted where two in a row are asked for.
 */
before: string, 
/**
 * The present code.
 */
present: string, 
/**
 * Whether the present code was taken already: it is not taken twice.
 */
used: boolean, 
/**
 * Seconds until the next code.
 */
secondsLeft: number, };

/**
 * An access key in a file, without its secret.
 */
export type PlaintextKeyView = { 
/**
 * The profile.
 */
profile: string, 
/**
 * The file.
 */
path: string, 
/**
 * The line of the profile's header, counted from 1.
 */
line: number, 
/**
 * The public half.
 */
accessKeyId: string, 
/**
 * Why it cannot be moved to the keyring, if that is so.
 */
obstacle: Message | null, };

/**
 * The Free Tier plan at a glance.
 */
export type PlanGlance = { 
/**
 * Free or Paid.
 */
kind: PlanKind, 
/**
 * Whether it has ended.
 */
ended: boolean, 
/**
 * When it ends.
 */
endsAt: string | null, 
/**
 * The days until then, the one that has begun included.
 */
daysLeft: number | null, };

/**
 * Free or Paid.
 */
export type PlanKind = "free" | "paid";

/**
 * An MFA device that waits for two codes in the practice console.
 */
export type PracticeDevice = { 
/**
 * Its ARN.
 */
serial: string, 
/**
 * The address of its QR picture, to be used as an image's source.
 */
picture: string, };

/**
 * The practice account's own page: the parts of the console that no API can reach.
 */
export type PracticeView = { 
/**
 * The file that it is kept in.
 */
file: string, 
/**
 * Whether the practice root user has MFA.
 */
rootMfa: boolean, 
/**
 * Whether that is, or is also, a passkey.
 */
rootPasskey: boolean, 
/**
 * The names of the root user's authenticator apps.
 */
rootDevices: Array<string>, 
/**
 * The account's clock: ISO 8601 in UTC.
 */
now: string, 
/**
 * Whether it has a root user at all.
 */
hasRoot: boolean, };

/**
 * What went wrong, by a name that is kebab-case and stable.
 *
 * The words are the messages `problem-<code>` and `problem-<code>-hint`. The variables
 * that the former takes stand between backticks.
 */
export type ProblemCode = "access-key-orphan" | "already-exists" | "answers-syntax" | "answers-unreadable" | "aws-cli-exposed" | "aws-cli-failed" | "aws-cli-not-started" | "aws-cli-other-person" | "aws-cli-practice-key" | "aws-cli-real-key" | "aws-cli-slow" | "aws-cli-too-old" | "aws-cli-version-unknown" | "browser-failed" | "clipboard-failed" | "certificates-missing" | "certificates-unreadable" | "changed-meanwhile" | "clock-skewed" | "code-refused" | "codes-malformed" | "codes-too-old" | "command-line-unread" | "config-busy" | "config-changed" | "config-disk" | "config-entangled" | "config-foreign-owner" | "config-link" | "config-mounted" | "config-not-a-file" | "config-not-text" | "config-read-only" | "config-refused" | "config-repeated" | "config-taken" | "config-unusable" | "config-write-refused" | "denied" | "endpoint-malformed" | "endpoint-plain" | "elsewhere-unasked" | "endless" | "machine-keys" | "expired-credentials" | "fault" | "half-described" | "helper-exposed" | "helper-missing" | "helper-path" | "import-keyring-holds" | "import-no-key" | "import-not-a-user" | "import-obstacle" | "import-root-key" | "in-use" | "interrupted" | "invalid-credentials" | "invalid-input" | "issuer-unknown" | "key-active" | "key-changed" | "key-gone" | "key-not-accepted-yet" | "key-not-stored" | "key-two" | "keyring-ambiguous" | "keyring-asks" | "keyring-corrupt" | "keyring-denied" | "keyring-dismissed" | "keyring-failed" | "keyring-locked" | "keyring-mismatch" | "keyring-missing" | "keyring-note" | "keyring-too-large" | "keyring-volatile" | "keys-unread" | "limit-exceeded" | "no-stored-key" | "not-confirmable" | "not-found" | "not-ready" | "not-reviewed" | "not-signed-in" | "nothing-to-confirm" | "other-partition" | "output-failed" | "password-gone" | "password-refused" | "payer-first" | "practice-device-name" | "practice-foreign-key" | "practice-key-elsewhere" | "practice-file" | "practice-port" | "profile-taken" | "profile-unwritten" | "proof-stopped" | "proxy-setting" | "records-busy" | "records-damaged" | "records-newer" | "records-old-file" | "records-unreadable" | "records-unusable" | "run-in-progress" | "session-busy" | "session-holds-key" | "session-not-stored" | "session-over" | "session-password-changed" | "session-refused" | "session-root" | "session-turn" | "session-unreadable" | "sign-in-address-used" | "sign-in-cancelled" | "sign-in-clock" | "sign-in-code-expired" | "sign-in-code-not-taken" | "sign-in-code-refused" | "sign-in-endpoint" | "sign-in-no-answer" | "sign-in-no-port" | "sign-in-none-begun" | "sign-in-not-a-code" | "sign-in-not-permitted" | "sign-in-other-attempt" | "sign-in-other-person" | "sign-in-refused" | "sign-in-region" | "sign-in-region-down" | "sign-in-stopped" | "sign-in-unknown" | "temporarily-unmodifiable" | "throttled" | "unexpected" | "unknown-profile" | "unreachable";

/**
 * Something went wrong that a person must know of.
 */
export type ProblemView = { 
/**
 * Which one it is.
 */
code: ProblemCode, 
/**
 * What happened.
 */
title: Message, 
/**
 * AWS's or the system's own words, or ours where it has none.
 */
detail: Cause | null, 
/**
 * What to do next.
 */
hint: Message, 
/**
 * Whether the same thing may work in a moment.
 */
retry: boolean, 
/**
 * AWS's id of the request, for its support.
 */
requestId: string | null, };

/**
 * A profile of the AWS CLI at a glance.
 */
export type ProfileGlance = { 
/**
 * Its name.
 */
profile: string, 
/**
 * Whether AWS takes what is stored for it.
 */
works: boolean, 
/**
 * Whether that is a browser session rather than an access key.
 */
session: boolean, 
/**
 * When the person has to sign in again at the latest, where that is known.
 */
endsAt: string | null, };

/**
 * A profile of `~/.aws/config`.
 */
export type ProfileView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its Region.
 */
region: string | null, 
/**
 * Whether its credentials come from Firstday.
 */
ours: boolean, 
/**
 * What the keyring holds for it. Null says nothing where there is a problem with reading it.
 */
stored: KeyringItem | null, };

/**
 * One `aws` on the path.
 */
export type ProgramView = { 
/**
 * Where it is.
 */
path: string, 
/**
 * What it calls itself, such as `aws-cli/2.36.7`.
 */
version: string | null, 
/**
 * Who it is at AWS with the profile.
 */
arn: string | null, 
/**
 * Why it does not work, when it does not.
 */
problem: ProblemView | null, };

/**
 * What the AWS CLI really does with a profile.
 */
export type ProofView = { 
/**
 * The profile.
 */
profile: string, 
/**
 * Every `aws` on the path, in order.
 */
programs: Array<ProgramView>, 
/**
 * What takes precedence over the profile, or could.
 */
shadows: Array<Message>, 
/**
 * Besides: for example how to install the AWS CLI.
 */
notes: Array<Message>, };

/**
 * One thing that a step asks the person.
 *
 * Window, terminal and answers file are all made from it. Its words are the messages
 * `<step>-<field>-label` and `<step>-<field>-hint`, and `<step>-<field>-missing` where it must be
 * answered.
 */
export type Question = { 
/**
 * The field's name in the step's section of the answers.
 */
field: string, 
/**
 * What may be answered.
 */
kind: QuestionKind, 
/**
 * Whether an empty answer is refused.
 */
required: boolean, 
/**
 * Whether few people want another answer than the one that stands there: the guided way asks
 * it behind a fold.
 */
tucked: boolean, };

/**
 * The shapes an answer can have.
 */
export type QuestionKind = { "kind": "text" } | { "kind": "emails" } | { "kind": "amount" } | { "kind": "number", 
/**
 * The smallest.
 */
min: number, 
/**
 * The largest.
 */
max: number, } | { "kind": "one", 
/**
 * What can be chosen.
 */
choices: Array<Choice>, } | { "kind": "any", 
/**
 * What can be chosen.
 */
choices: Array<Choice>, };

/**
 * Why an answer cannot be used: a message `invalid-…`, or the `…-missing` of its question.
 */
export type Reason = Message;

/**
 * A Region of AWS.
 */
export type Region = { 
/**
 * For example `eu-central-1`.
 */
code: string, 
/**
 * For example `Europe (Frankfurt)`.
 */
name: string, };

/**
 * A password that can be shown once.
 */
export type Reveal = { 
/**
 * The address of a page that shows it, for a frame. It answers once.
 */
address: string, };

/**
 * The review: every change before it is made.
 */
export type Review = { 
/**
 * In the order in which they will be made. Empty when there is nothing to do or when
 * something is invalid.
 */
changes: Array<ChangeView>, 
/**
 * What is wrong with the answers.
 */
invalid: Array<InvalidAnswer>, 
/**
 * The steps that could not be read, so that nothing is planned for them, and why.
 */
unread: Array<UnreadStep>, 
/**
 * What the person should do besides.
 */
guidance: Array<Message>, };

/**
 * What happens while changes are made.
 */
export type RunEvent = { "event": "started", 
/**
 * Counted from 0.
 */
index: number, } | { "event": "needs-codes", 
/**
 * Counted from 0.
 */
index: number, 
/**
 * Whose device it is.
 */
user: string, 
/**
 * The device's ARN, for `reveal_key`.
 */
serial: string, 
/**
 * The address of the QR picture, to be used as an image's source. Valid until the
 * device is paired or left.
 */
picture: string, 
/**
 * How far this computer's clock is ahead of AWS's, in seconds.
 */
skewSeconds: number, 
/**
 * Whether that is too far for codes.
 */
skewTooFar: boolean, 
/**
 * Why the last codes were refused, when they were.
 */
refused: ProblemView | null, 
/**
 * Whether the practice phone has scanned the picture.
 */
practice: boolean, } | { "event": "needs-sign-in", 
/**
 * Counted from 0.
 */
index: number, 
/**
 * The IAM user.
 */
user: string, 
/**
 * The profile that the session will be kept for.
 */
profile: string, 
/**
 * The address to open, of this computer.
 */
address: string, 
/**
 * The address of the sign-in page, to which that leads, without its query.
 */
leadsTo: string, 
/**
 * Why the last sign-in did not count, when there was one: for example, it was somebody
 * else's.
 */
refused: ProblemView | null, } | { "event": "finished", 
/**
 * Counted from 0.
 */
index: number, 
/**
 * How.
 */
outcome: OutcomeView, };

/**
 * How the run ended.
 */
export type RunResult = { 
/**
 * One entry a change of the preview.
 */
outcomes: Array<OutcomeView>, 
/**
 * The account as it is afterwards.
 */
checklist: ChecklistView, };

/**
 * Who is signed in, and where.
 */
export type SessionView = { 
/**
 * Twelve digits.
 */
accountId: string, 
/**
 * The caller's ARN.
 */
arn: string, 
/**
 * Who that is, in words.
 */
who: Message, 
/**
 * Whether this is the practice account.
 */
practice: boolean, 
/**
 * Where requests go that do not go to AWS, each address once.
 */
elsewhere: Array<string>, 
/**
 * The profile that was chosen, if one was.
 */
profile: string | null, 
/**
 * Signed in through the browser: the session is in memory only, and ends with the program.
 */
browser: boolean, 
/**
 * Whether the person agreed before, on this computer, to be this user.
 */
known: boolean, 
/**
 * Pasted or configured keys of the root user: a warning is due.
 */
rootKeysWarning: boolean, };

/**
 * A page of the guided way.
 */
export type SetupPageView = { 
/**
 * Its name in the address.
 */
id: string, 
/**
 * The ids of its steps. The first one leads the page.
 */
steps: Array<string>, 
/**
 * Whether a step has it for itself, because it needs attention.
 */
own: boolean, 
/**
 * Whether one can go on without it.
 */
optional: boolean, 
/**
 * How many minutes it takes to fill in.
 */
minutes: number, 
/**
 * How many minutes it takes while the changes are made.
 */
minutesLater: number, };

/**
 * The guided way through what was open when it began.
 */
export type SetupView = { 
/**
 * Its pages, in order. The review comes after them.
 */
pages: Array<SetupPageView>, 
/**
 * The page that the person was on last.
 */
page: string | null, 
/**
 * Whether no change was ever made in this account from this computer, and something of the
 * first sitting is left to do.
 */
firstTime: boolean, };

/**
 * How grave it is that a step is not done, where that is more than its status says.
 */
export type Severity = "critical";

/**
 * What is left after signing out.
 */
export type SignedOut = { 
/**
 * What was forgotten, and what AWS still honours for how long.
 */
notes: Array<Message>, };

/**
 * A control of a published standard.
 */
export type Standard = { 
/**
 * The standard's short name, for example `CIS 7.0`.
 */
name: string, 
/**
 * The control's number in it, for example `2.5`.
 */
control: string, };

/**
 * What the start page shows.
 */
export type StartView = { 
/**
 * Firstday's version.
 */
version: string, 
/**
 * The file of the practice account.
 */
practiceFile: string, 
/**
 * Whether there is one already, to go on with.
 */
practiceExists: boolean, 
/**
 * What a new practice account can begin as.
 */
practiceSeeds: Array<string>, 
/**
 * The profiles of `~/.aws`.
 */
profiles: Array<string>, 
/**
 * Why they could not be read, if that is so.
 */
profilesProblem: ProblemView | null, 
/**
 * Where they stand.
 */
configPath: string, 
/**
 * The Regions in which one can sign in through the browser.
 */
signInRegions: Array<Region>, 
/**
 * The one to sign in in unless told otherwise.
 */
signInRegion: string, 
/**
 * The session, when one is open already.
 */
session: SessionView | null, 
/**
 * The program was started with `--practice`: sign in to it without asking.
 */
openPractice: boolean, 
/**
 * The accounts that are known on this computer, the one that was used last first.
 */
known: Array<KnownView>, };

/**
 * How one step stands.
 */
export type Status = "holds" | "attention" | "todo" | "confirmed" | "not-applicable" | "unknown";

/**
 * The answers of one step, by field: JSON values.
 */
export type StepAnswers = { [key in string]: AnswerValue };

/**
 * One step of the checklist.
 */
export type StepView = { 
/**
 * Its id; words begin with it.
 */
id: string, 
/**
 * The chapter's name.
 */
chapter: string, 
/**
 * When it is meant to be done.
 */
when: When, 
/**
 * How it stands.
 */
status: Status, 
/**
 * How grave that is, where it is graver than the status says.
 */
severity: Severity | null, 
/**
 * What was found.
 */
findings: Array<Message>, 
/**
 * Published controls that it meets.
 */
standards: Array<Standard>, 
/**
 * The console page where it is done by hand.
 */
consoleLink: string | null, 
/**
 * In the guided way it stands behind the others of its page: what it asks has a good default.
 */
aside: boolean, 
/**
 * Whether Firstday can change anything here.
 */
canChange: boolean, 
/**
 * What is asked.
 */
questions: Array<Question>, 
/**
 * What was answered, or stands there as default.
 */
answers: StepAnswers, 
/**
 * Whether the person answered this step and wants it done.
 */
included: boolean, 
/**
 * What is wrong with the answers.
 */
invalid: Array<InvalidAnswer>, };

/**
 * What a person has to do for a change. Names an IAM user, or the ARN of a role's session.
 */
export type Turn = { "turn": "save-password", 
/**
 * The user.
 */
user: string, } | { "turn": "set-up-mfa", 
/**
 * The user.
 */
user: string, } | { "turn": "sign-in", 
/**
 * The user.
 */
user: string, };

/**
 * A step for which nothing is planned, because something that it needs could not be read.
 */
export type UnreadStep = { 
/**
 * The step's id.
 */
step: string, 
/**
 * Why it could not be read, for the person.
 */
reason: Message, };

/**
 * When a step is meant to be done.
 */
export type When = "today" | "this-week" | "look-around";
