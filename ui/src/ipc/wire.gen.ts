// Generated from src-tauri/src/commands.rs and the types that it names. Do not edit: a test says how to write it anew.

/**
 * The version, and what the program is made of.
 */
export type AboutView = { 
/**
 * Of the program.
 */
version: string, 
/**
 * What others wrote, by name.
 */
parts: Array<LicensedPartView>, };

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
 * An account, or a profile of which no account is known yet.
 */
export type AccountLine = { 
/**
 * Twelve digits; `null` for the practice account, and where it is not known.
 */
account: string | null, 
/**
 * Whether it is the practice account.
 */
practice: boolean, 
/**
 * The profiles that lead there, as far as that is known.
 */
profiles: Array<string>, 
/**
 * How it stood when it was read last; `null` where that was not kept.
 */
looked: LookedView | null, 
/**
 * How many steps stood how at the last check; `null` where none was kept.
 */
tally: Tally | null, 
/**
 * Why the last check of all accounts could not read it.
 */
problem: ProblemView | null, 
/**
 * Whether the window is signed in there.
 */
open: boolean, };

/**
 * How far a check of all accounts is.
 */
export type AccountsProgress = { 
/**
 * How many accounts were read, or could not be.
 */
done: number, 
/**
 * How many there are; 0 while that is being found out.
 */
total: number, };

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
 * How much of a limit is used.
 */
export type Bar = { 
/**
 * Of what.
 */
label: Arg, 
/**
 * So much of how much, in words.
 */
said: Message, 
/**
 * How much of it is used, in percent; it can be more than all.
 */
percent: number, 
/**
 * Whether it stands out.
 */
high: boolean, };

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
 * One cell of a table, or one value.
 */
export type Cell = { "cell": "value", 
/**
 * Shown as a variable of a message is.
 */
value: Arg, } | { "cell": "values", 
/**
 * In order.
 */
values: Array<Arg>, } | { "cell": "mark", 
/**
 * The sign.
 */
mark: Mark, 
/**
 * The words beside it.
 */
said: Message, } | { "cell": "link", 
/**
 * What it is called.
 */
text: Arg, 
/**
 * Its address, at AWS.
 */
address: string, } | { "cell": "tick", 
/**
 * One of the parts that the head names.
 */
part: string, 
/**
 * When it was ticked last.
 */
at: string | null, };

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
 * How the account stood at a check.
 */
export type CheckView = { 
/**
 * When: ISO 8601 in UTC.
 */
at: string, 
/**
 * How many steps stood how.
 */
tally: Tally, };

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
overview: Overview, 
/**
 * What has changed since the last check before this session; `null` where there was none.
 */
since: Comparison | null, };

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
 * A file as somebody handed it in.
 */
export type ClassFile = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its content, in Base64; `null` where it is larger than is read.
 */
base64: string | null, };

/**
 * In what form a class is written.
 */
export type ClassFormat = "html" | "csv" | "json";

/**
 * How one step stands with one person.
 */
export type ClassMark = { 
/**
 * How it stands.
 */
status: Status, 
/**
 * How grave that is, where it is graver than the status says.
 */
severity: Severity | null, 
/**
 * Since when it is known to be done.
 */
since: string | null, };

/**
 * A step that counts.
 */
export type ClassStep = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it is meant to be done.
 */
when: When, 
/**
 * How many people have it done.
 */
done: number, };

/**
 * The evidence of many people.
 */
export type ClassView = { 
/**
 * [`CLASS_VERSION`].
 */
schema_version: number, 
/**
 * The steps that count, in the order of the checklist.
 */
steps: Array<ClassStep>, 
/**
 * A line a person, by name.
 */
people: Array<Member>, 
/**
 * What could not be used.
 */
left_out: Array<LeftOut>, };

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
 * What is otherwise at one check than at an earlier one.
 */
export type Comparison = { 
/**
 * When the earlier one was.
 */
before: string, 
/**
 * When the later one was.
 */
after: string, 
/**
 * The steps whose status is another, in the checklist's order.
 */
steps: Array<StepChange>, 
/**
 * What came, went or was set otherwise.
 */
facts: Array<FactChange>, };

/**
 * An amount of one day, in United States dollars.
 */
export type Day = { 
/**
 * Its beginning in UTC.
 */
at: string, 
/**
 * How much.
 */
amount: string, };

/**
 * What a step shows of the account besides its findings: figures and lists, as data. Each form is
 * drawn in one place of the window and in one of the terminal, whatever the step.
 */
export type Detail = { 
/**
 * Tells it from the others of its step: kebab-case.
 */
name: string, 
/**
 * What stands above it.
 */
title: Message, } & ({ "form": "facts", 
/**
 * In order.
 */
facts: Array<Fact>, } | { "form": "table", 
/**
 * What stands above each column.
 */
columns: Array<Message>, 
/**
 * As many cells a row as there are columns.
 */
rows: Array<Array<Cell>>, } | { "form": "bars", 
/**
 * In order.
 */
bars: Array<Bar>, } | { "form": "days", 
/**
 * In order of time.
 */
days: Array<Day>, 
/**
 * Lines across.
 */
limits: Array<Limit>, } | { "form": "paths", 
/**
 * What stands above each column.
 */
columns: Array<Message>, 
/**
 * In order, column by column. Like ones are one thing, so that there are few.
 */
things: Array<Thing>, 
/**
 * Between them.
 */
links: Array<PathLink>, 
/**
 * Whose path is shown first: an index into the things.
 */
first: number, 
/**
 * How many things there are besides, which are too many to draw.
 */
left_out: number, });

/**
 * A name and what it is.
 */
export type Fact = { 
/**
 * The name.
 */
label: Message, 
/**
 * What it is.
 */
cell: Cell, 
/**
 * Whether people need it elsewhere: a button copies it.
 */
copied: boolean, };

/**
 * Something that came, went or was set otherwise.
 */
export type FactChange = { 
/**
 * What.
 */
what: Message, 
/**
 * Who did it and when, where CloudTrail's event history tells.
 */
by: Message | null, };

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
 * A change that is not taken back.
 */
export type KeptView = { 
/**
 * What was done.
 */
title: Message, 
/**
 * Why it stays.
 */
why: Message, 
/**
 * Whether that is because somebody else has changed it since.
 */
changed: boolean, };

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
 * Whose it is, by name.
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
 * A file that could not be used.
 */
export type LeftOut = { 
/**
 * Its name.
 */
file: string, 
/**
 * Why.
 */
reason: Message, };

/**
 * A part that somebody else wrote.
 */
export type LicensedPartView = { 
/**
 * As crates.io or npm has it.
 */
name: string, 
/**
 * Its version.
 */
version: string, 
/**
 * An expression of SPDX.
 */
licence: string, };

/**
 * An amount, in United States dollars, that should not be passed.
 */
export type Limit = { 
/**
 * Whose limit it is.
 */
label: Message, 
/**
 * How much.
 */
amount: string, };

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
 * What a sign says.
 */
export type Mark = "good" | "off" | "warning" | "bad" | "waiting";

/**
 * One person, by the report that they handed in.
 */
export type Member = { 
/**
 * Who they are: the name in the report, or else that of the account or of the file.
 */
name: string, 
/**
 * The file.
 */
file: string, 
/**
 * The account's id.
 */
account: string | null, 
/**
 * Whether it is a practice account.
 */
practice: boolean, 
/**
 * Whether the requests went elsewhere than to AWS.
 */
elsewhere: boolean, 
/**
 * When the account was read.
 */
observed_at: string, 
/**
 * How many of the steps that the account needs are done.
 */
done: number, 
/**
 * How many the account needs.
 */
needed: number, 
/**
 * How many were read from AWS.
 */
verified: number, 
/**
 * How many were confirmed by a person.
 */
confirmed: number, 
/**
 * Others who handed in the same account.
 */
same_account: Array<string>, 
/**
 * How each step of [`Class::steps`] stands, in their order; `null` where the report does not say.
 */
marks: Array<ClassMark | null>, };

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
keys: boolean, 
/**
 * Whether they take back what an earlier run made.
 */
undoes: boolean, 
/**
 * What was being made as it was broken off: nobody knows how that ended.
 */
underWay: Message | null, };

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
 * That one thing leads to another.
 */
export type PathLink = { 
/**
 * An index into the things.
 */
from: number, 
/**
 * An index into the things.
 */
to: number, 
/**
 * Whether it always does, or something decides each time.
 */
certain: boolean, };

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
export type ProblemCode = "access-key-orphan" | "already-exists" | "answers-syntax" | "answers-unreadable" | "aws-cli-exposed" | "aws-cli-failed" | "aws-cli-not-started" | "aws-cli-other-person" | "aws-cli-practice-key" | "aws-cli-real-key" | "aws-cli-slow" | "aws-cli-too-old" | "aws-cli-version-unknown" | "browser-failed" | "clipboard-failed" | "certificates-missing" | "certificates-unreadable" | "changed-meanwhile" | "check-too-slow" | "class-folder" | "clock-skewed" | "code-refused" | "codes-malformed" | "date-malformed" | "decline-date-far" | "decline-date-malformed" | "decline-date-past" | "decline-reason-long" | "decline-reason-missing" | "decline-too-grave" | "codes-too-old" | "command-line-unread" | "config-busy" | "config-changed" | "config-disk" | "config-entangled" | "config-foreign-owner" | "config-link" | "config-mounted" | "config-not-a-file" | "config-not-text" | "config-read-only" | "config-refused" | "config-repeated" | "config-taken" | "config-unusable" | "config-write-refused" | "denied" | "denied-by-organization" | "endpoint-malformed" | "endpoint-plain" | "elsewhere-unasked" | "endless" | "machine-keys" | "expired-credentials" | "fault" | "half-described" | "helper-exposed" | "helper-missing" | "helper-path" | "import-keyring-holds" | "import-no-key" | "import-not-a-user" | "import-obstacle" | "import-root-key" | "in-use" | "interrupted" | "invalid-credentials" | "invalid-input" | "issuer-unknown" | "key-active" | "key-changed" | "key-gone" | "key-not-accepted-yet" | "key-not-stored" | "key-two" | "keyring-ambiguous" | "keyring-asks" | "keyring-corrupt" | "keyring-denied" | "keyring-dismissed" | "keyring-failed" | "keyring-locked" | "keyring-mismatch" | "keyring-missing" | "keyring-note" | "keyring-too-large" | "keyring-volatile" | "keys-unread" | "kit-unwritten" | "limit-exceeded" | "no-stored-key" | "not-aws" | "no-such-check" | "not-declinable" | "not-confirmable" | "no-such-change" | "not-found" | "not-ready" | "not-reviewed" | "not-signed-in" | "nothing-to-confirm" | "nothing-to-decline" | "reminders-unwritten" | "other-partition" | "output-failed" | "password-gone" | "password-refused" | "payer-first" | "phone-code-malformed" | "phone-code-refused" | "practice-device-name" | "practice-foreign-key" | "practice-key-elsewhere" | "practice-file" | "practice-port" | "profile-taken" | "profile-unwritten" | "proof-stopped" | "proxy-setting" | "records-busy" | "records-damaged" | "records-newer" | "records-old-file" | "records-unreadable" | "records-unusable" | "report-unwritten" | "run-in-progress" | "session-busy" | "session-holds-key" | "session-not-stored" | "session-over" | "session-password-changed" | "session-refused" | "session-root" | "session-turn" | "session-unreadable" | "sign-in-address-used" | "sign-in-cancelled" | "sign-in-clock" | "sign-in-code-expired" | "sign-in-code-not-taken" | "sign-in-code-refused" | "sign-in-endpoint" | "sign-in-no-answer" | "sign-in-no-port" | "sign-in-none-begun" | "sign-in-not-a-code" | "sign-in-not-permitted" | "sign-in-other-attempt" | "sign-in-other-person" | "sign-in-refused" | "sign-in-region" | "sign-in-region-down" | "sign-in-stopped" | "sign-in-unknown" | "temporarily-unmodifiable" | "throttled" | "unexpected" | "unknown-profile" | "unreachable" | "window-ended" | "window-exposed" | "window-missing" | "window-no-display" | "window-not-started" | "window-silent";

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
 * A change that was begun in the account that the page is on.
 */
export type RecordedView = { 
/**
 * Its number, by which it is named for ever.
 */
number: number, 
/**
 * When it was begun: ISO 8601 in UTC.
 */
at: string, 
/**
 * What was done.
 */
title: Message, 
/**
 * What came of it: `done`, `already-there`, `left`, `failed`, `interrupted` or `undone`.
 */
state: string, 
/**
 * The same, in words.
 */
label: Message, 
/**
 * The number of the change that it takes back, if it is an undo.
 */
undoes: number | null, 
/**
 * Why it cannot be taken back; `null` where it may be.
 */
stays: Message | null, };

/**
 * A page to print. What has to be written by hand is an empty cell.
 */
export type RecoveryKit = { 
/**
 * What stands above it.
 */
title: Message, 
/**
 * What it is for, and what is not in it.
 */
intro: Message, 
/**
 * The account, the devices, the contacts and the dates.
 */
details: Array<Detail>, 
/**
 * What stands above the steps.
 */
steps_title: Message, 
/**
 * What to do when the phone is lost, in order.
 */
steps: Array<Message>, };

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
 * In what form a report is written.
 */
export type ReportFormat = "html" | "markdown" | "json" | "csv";

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
practice: boolean, } | { "event": "needs-phone-code", 
/**
 * Counted from 0.
 */
index: number, 
/**
 * The last digits of the phone number.
 */
ending: string, 
/**
 * Why the last code was refused, when there was one. Another was sent.
 */
refused: ProblemView | null, } | { "event": "needs-sign-in", 
/**
 * Counted from 0.
 */
index: number, 
/**
 * The IAM user, or a role's session by its name.
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
 * Whether no change was ever made in this account from this computer, and the guided way has
 * something to do.
 */
firstTime: boolean, 
/**
 * Whether it has brought about what it has to.
 */
done: boolean, 
/**
 * The step with which it goes on.
 */
next: string | null, };

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
export type Status = "holds" | "attention" | "todo" | "confirmed" | "not-applicable" | "declined" | "unknown";

/**
 * The answers of one step, by field: JSON values.
 */
export type StepAnswers = { [key in string]: AnswerValue };

/**
 * A step whose status is another.
 */
export type StepChange = { 
/**
 * The step's id.
 */
step: string, 
/**
 * How it stood; `None` where it was not looked at.
 */
before: Stood | null, 
/**
 * How it stands.
 */
after: Stood, 
/**
 * What was found first, before.
 */
found_before: Message | null, 
/**
 * What was found first, after.
 */
found_after: Message | null, };

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
 * Whether somebody has to settle it: a look around counts only where something is wrong.
 */
counts: boolean, 
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
 * What it shows of the account besides.
 */
details: Array<Detail>, 
/**
 * Whether the person's word counts here: AWS does not show how it stands.
 */
confirmable: boolean, 
/**
 * Whether the person can decide against it for a while.
 */
declinable: boolean, 
/**
 * What AWS charges once the person asks for what the step shows, in United States dollars;
 * `null` where nothing of that kind is left to ask.
 */
price: string | null, 
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
 * How a step stood.
 */
export type Stood = { 
/**
 * Its status.
 */
status: Status, 
/**
 * How grave that was, where it was graver than the status says.
 */
severity: Severity | null, };

/**
 * How many steps stood how.
 */
export type Tally = { 
/**
 * Verified or confirmed.
 */
done: number, 
/**
 * Not done yet, and no worse than that; or not to be read.
 */
open: number, 
/**
 * Not as they should be.
 */
attention: number, 
/**
 * By which somebody may take over the account.
 */
critical: number, 
/**
 * Declined.
 */
declined: number, };

/**
 * One thing of a picture of paths, or several that are alike.
 */
export type Thing = { 
/**
 * Counted from 0.
 */
column: number, 
/**
 * What it is.
 */
kind: ThingKind, 
/**
 * What it is called.
 */
name: Arg, 
/**
 * Names of those that it stands for: at most [`Thing::NAMES`] of them.
 */
names: Array<string>, 
/**
 * What it is, in a sentence or two.
 */
said: Array<Message>, };

/**
 * What a thing of a picture of paths is.
 */
export type ThingKind = "root" | "user" | "outside" | "group" | "role" | "policy";

/**
 * What a person has to do for a change. Users are IAM users, or a role's session by its name.
 */
export type Turn = { "turn": "save-password", 
/**
 * The user.
 */
user: string, } | { "turn": "set-up-mfa", 
/**
 * The user.
 */
user: string, } | { "turn": "verify-phone", 
/**
 * The last digits of the number.
 */
ending: string, } | { "turn": "sign-in", 
/**
 * The user.
 */
user: string, };

/**
 * What is to be taken back.
 */
export type UndoChoice = { "undo": "all" } | { "undo": "run" } | { "undo": "change", 
/**
 * Its number.
 */
number: number, };

/**
 * What takes changes back, before it is done.
 */
export type UndoReview = { 
/**
 * In the order in which they will be made.
 */
changes: Array<ChangeView>, 
/**
 * What stays, and why.
 */
kept: Array<KeptView>, 
/**
 * What is as it was before already.
 */
already: Array<Message>, 
/**
 * What will be taken back although Firstday broke off while it made it.
 */
uncertain: Array<Message>, };

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
