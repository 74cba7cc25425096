// Generated from src-tauri/src/commands.rs and the types that it names. Do not edit: a test says how to write it anew.
import type {
  AboutView,
  AccountLine,
  AccountsProgress,
  BrowserAttempt,
  BrowserStart,
  CheckView,
  ChecklistView,
  ClassFile,
  ClassFormat,
  ClassView,
  CloseQuestion,
  CommandLineView,
  Comparison,
  HowToSignIn,
  ImportView,
  KeyAction,
  KeyList,
  KeyringView,
  LeftOpenView,
  Message,
  ObserveProgress,
  PhoneDevice,
  PracticeDevice,
  PracticeView,
  ProofView,
  RecordedView,
  RecoveryKit,
  ReportFormat,
  Reveal,
  Review,
  RunEvent,
  RunResult,
  SessionView,
  SignedOut,
  StartView,
  StepAnswers,
  UndoChoice,
  UndoReview,
} from "./wire.gen";

/** What the program can be asked: with what, and what comes of it. Every rejection is a `ProblemView`. */
export interface Commands {
  /** What the start page shows. */
  start: { args: []; reply: StartView };
  /** Signs in, beside the other accounts that are open. */
  signIn: { args: [how: HowToSignIn]; reply: SessionView };
  /** Begins a sign-in through the browser, in place of one that was begun before. */
  beginBrowserSignIn: { args: [start: BrowserStart]; reply: BrowserAttempt };
  /** Opens the page of the sign-in that was begun, or that the run waits for. */
  openSignInPage: { args: []; reply: null };
  /** Ends the sign-in that was begun, if there is one. */
  cancelSignIn: { args: []; reply: null };
  /** Closes the account that the page is on. */
  signOut: { args: []; reply: SignedOut };
  /** Reads the account anew: all of it, or what the named steps turn on. */
  observe: { args: [steps: Array<string> | null, progress: (message: ObserveProgress) => void]; reply: ChecklistView };
  /** Reads a step anew, with what AWS charges for: the person was told the price. */
  observeCharged: { args: [step: string, progress: (message: ObserveProgress) => void]; reply: ChecklistView };
  /** What was read last; `null` before anything was read. */
  checklist: { args: []; reply: ChecklistView | null };
  /** Keeps the answers of a step. Without answers the step is left out. */
  answer: { args: [step: string, answers: StepAnswers | null]; reply: ChecklistView };
  /** Keeps that the person says that a step, or `step/part`, is as it should be. */
  confirm: { args: [what: string, note: string | null]; reply: ChecklistView };
  /** Forgets that. */
  takeBackConfirmation: { args: [what: string]; reply: ChecklistView };
  /** Keeps that the person does not want a step until a day, and why. */
  decline: { args: [step: string, until: string, reason: string]; reply: ChecklistView };
  /** Forgets that. */
  takeBackDecline: { args: [step: string]; reply: ChecklistView };
  /** Every check of the account that is kept, the earliest first. */
  history: { args: []; reply: Array<CheckView> };
  /** What is otherwise at one of them than at another, by their times. */
  compareChecks: { args: [before: string, after: string]; reply: Comparison };
  /** Saves what is due as a file for a calendar among the person's documents, and says where; `null` where nothing is. */
  saveReminders: { args: []; reply: string | null };
  /** Keeps the page of the guided way that the person is on. */
  keepSetupPage: { args: [page: string]; reply: null };
  /** Every change before it is made. */
  preview: { args: []; reply: Review };
  /** Makes the changes that were reviewed last. Where requests go elsewhere than to AWS, only with `elsewhere`: the person has agreed to that, too. */
  apply: { args: [elsewhere: boolean, events: (message: RunEvent) => void]; reply: RunResult };
  /** Opens the console page of a step in the browser. */
  openConsole: { args: [step: string]; reply: null };
  /** Opens a page of AWS that a step shows a link to, in the browser. */
  openLink: { args: [step: string, address: string]; reply: null };
  /** What somebody who has lost their phone needs on paper. */
  recoveryKit: { args: []; reply: RecoveryKit };
  /** Saves that as a page among the person's documents, and says where. */
  saveRecoveryKit: { args: []; reply: string };
  /** Opens the page on which the account's users sign in, in the browser. */
  openUserSignIn: { args: []; reply: null };
  /** Hands two codes to the run that asked for them, the first of which was typed `age` seconds ago. */
  submitCodes: { args: [first: string, second: string, age: number]; reply: null };
  /** Leaves the device that the run waits for. */
  skipCodes: { args: []; reply: null };
  /** Hands the code that AWS texted to the run that asked for it. */
  submitPhoneCode: { args: [code: string]; reply: null };
  /** Leaves the phone number that the run waits for. */
  skipPhoneCode: { args: []; reply: null };
  /** Leaves the sign-in that the run waits for. */
  skipSignIn: { args: []; reply: null };
  /** Ends the run after the change in progress. */
  stopRun: { args: []; reply: null };
  /** The page that shows a new password, once. */
  revealPassword: { args: [user: string]; reply: Reveal };
  /** Puts a new password into the clipboard for a while. */
  copyPassword: { args: [user: string]; reply: null };
  /** The person has a new password, or needs it no more: it is let go. */
  passwordSaved: { args: [user: string]; reply: null };
  /** The page that shows the key of a device that waits to be paired, once. */
  revealKey: { args: [serial: string]; reply: Reveal };
  /** What must not be forgotten in the account that the page is on. */
  leftOpen: { args: []; reply: LeftOpenView };
  /** Lets go of a run that was broken off. */
  dismissRun: { args: []; reply: null };
  /** What a new password for a user will change. `apply` then makes this change. */
  previewPassword: { args: [user: string]; reply: Review };
  /** Tells the page when somebody wants to close the window, and what would be lost. */
  hearClosing: { args: [question: (message: CloseQuestion) => void]; reply: null };
  /** The page has shown the question. */
  seeClosing: { args: []; reply: null };
  /** Closes the window, or leaves it open. */
  answerClosing: { args: [leave: boolean]; reply: null };
  /** Speaks the language of this code from now on, and the next time. */
  chooseLanguage: { args: [code: string]; reply: null };
  /** The files of a translation that is being written, where the window was started on one. */
  translation: { args: []; reply: Array<string> | null };
  /** The access keys of the account's people, read anew. */
  accessKeys: { args: []; reply: KeyList };
  /** What an action on an access key will change. `apply` then makes these changes. */
  previewKeys: { args: [action: KeyAction]; reply: Review };
  /** Every change that was begun in the account that the page is on, the latest first. */
  recordedChanges: { args: []; reply: Array<RecordedView> };
  /** What takes back what was chosen, by the account read anew; with `changed` also what somebody else has changed since. `apply` then makes these changes. */
  previewUndo: { args: [choice: UndoChoice, changed: boolean]; reply: UndoReview };
  /** How the keyring fares. With `ask`, the system may ask the person to unlock it. */
  keyring: { args: [ask: boolean]; reply: KeyringView };
  /** What a report of a fault should say, line by line. */
  doctor: { args: []; reply: Array<Message> };
  /** Forgets what is stored for a profile. */
  forgetSecret: { args: [profile: string]; reply: KeyringView };
  /** Forgets everything that Firstday ever put into the keyring. */
  forgetEverything: { args: []; reply: KeyringView };
  /** What the AWS tools of this computer find. */
  commandLine: { args: []; reply: CommandLineView };
  /** Has every `aws` on the path say who it is with a profile. */
  proveProfile: { args: [profile: string]; reply: ProofView };
  /** Ends the proof under way. */
  stopProof: { args: []; reply: null };
  /** What moving a profile's key to the keyring will change. */
  previewImport: { args: [profile: string]; reply: ImportView };
  /** Moves the key as it was shown. */
  importKey: { args: [profile: string]; reply: CommandLineView };
  /** Every account that is known on this computer, and the profiles that lead to more. AWS is not asked. */
  knownAccounts: { args: []; reply: Array<AccountLine> };
  /** Checks the accounts of all profiles, some at once, and tells how they stand. */
  checkAccounts: { args: [progress: (message: AccountsProgress) => void]; reply: Array<AccountLine> };
  /** Ends that. */
  stopChecks: { args: []; reply: null };
  /** Saves a report on the account among the person's documents, and says where. */
  saveReport: { args: [format: ReportFormat, name: string | null]; reply: string };
  /** Saves a worklog of the account in a folder there, and says where. Its first week has this number. */
  saveWorklog: { args: [week: number, name: string | null]; reply: string };
  /** Who has what done, by the files that people handed in. */
  readClass: { args: [files: Array<ClassFile>]; reply: ClassView };
  /** Saves the class that was read last, and says where. */
  saveClass: { args: [format: ClassFormat]; reply: string };
  /** The version, and each part of the program with its licence. */
  about: { args: []; reply: AboutView };
  /** What the licence of a part says. */
  licenceText: { args: [name: string, version: string]; reply: Array<string> };
  /** The practice account's own page. */
  practice: { args: []; reply: PracticeView };
  /** Adds the practice passkey to the practice root user, or takes all of its MFA away. */
  setPracticeRootMfa: { args: [on: boolean]; reply: PracticeView };
  /** Begins to add an authenticator app to the practice root user. */
  beginPracticeMfa: { args: [name: string]; reply: PracticeDevice };
  /** Ends it with two codes in a row. */
  addPracticeMfa: { args: [serial: string, first: string, second: string]; reply: PracticeView };
  /** What the practice phone shows. */
  practicePhone: { args: []; reply: Array<PhoneDevice> };
  /** The code in the text message that the practice phone got last. */
  practiceText: { args: []; reply: string | null };
}

/** Each command as a function. */
export type Client = { [C in keyof Commands]: (...args: Commands[C]["args"]) => Promise<Commands[C]["reply"]> };

/** Takes a command to the program. A function among the arguments hears what is sent meanwhile. */
export type Send = <Reply>(command: string, args: Record<string, unknown>) => Promise<Reply>;

/** The client whose every call goes through `send`. */
export function clientOver(send: Send): Client {
  return {
    start: () => send("start", {}),
    signIn: (how) => send("sign_in", { how }),
    beginBrowserSignIn: (start) => send("begin_browser_sign_in", { start }),
    openSignInPage: () => send("open_sign_in_page", {}),
    cancelSignIn: () => send("cancel_sign_in", {}),
    signOut: () => send("sign_out", {}),
    observe: (steps, progress) => send("observe", { steps, progress }),
    observeCharged: (step, progress) => send("observe_charged", { step, progress }),
    checklist: () => send("checklist", {}),
    answer: (step, answers) => send("answer", { step, answers }),
    confirm: (what, note) => send("confirm", { what, note }),
    takeBackConfirmation: (what) => send("take_back_confirmation", { what }),
    decline: (step, until, reason) => send("decline", { step, until, reason }),
    takeBackDecline: (step) => send("take_back_decline", { step }),
    history: () => send("history", {}),
    compareChecks: (before, after) => send("compare_checks", { before, after }),
    saveReminders: () => send("save_reminders", {}),
    keepSetupPage: (page) => send("keep_setup_page", { page }),
    preview: () => send("preview", {}),
    apply: (elsewhere, events) => send("apply", { elsewhere, events }),
    openConsole: (step) => send("open_console", { step }),
    openLink: (step, address) => send("open_link", { step, address }),
    recoveryKit: () => send("recovery_kit", {}),
    saveRecoveryKit: () => send("save_recovery_kit", {}),
    openUserSignIn: () => send("open_user_sign_in", {}),
    submitCodes: (first, second, age) => send("submit_codes", { first, second, age }),
    skipCodes: () => send("skip_codes", {}),
    submitPhoneCode: (code) => send("submit_phone_code", { code }),
    skipPhoneCode: () => send("skip_phone_code", {}),
    skipSignIn: () => send("skip_sign_in", {}),
    stopRun: () => send("stop_run", {}),
    revealPassword: (user) => send("reveal_password", { user }),
    copyPassword: (user) => send("copy_password", { user }),
    passwordSaved: (user) => send("password_saved", { user }),
    revealKey: (serial) => send("reveal_key", { serial }),
    leftOpen: () => send("left_open", {}),
    dismissRun: () => send("dismiss_run", {}),
    previewPassword: (user) => send("preview_password", { user }),
    hearClosing: (question) => send("hear_closing", { question }),
    seeClosing: () => send("see_closing", {}),
    answerClosing: (leave) => send("answer_closing", { leave }),
    chooseLanguage: (code) => send("choose_language", { code }),
    translation: () => send("translation", {}),
    accessKeys: () => send("access_keys", {}),
    previewKeys: (action) => send("preview_keys", { action }),
    recordedChanges: () => send("recorded_changes", {}),
    previewUndo: (choice, changed) => send("preview_undo", { choice, changed }),
    keyring: (ask) => send("keyring", { ask }),
    doctor: () => send("doctor", {}),
    forgetSecret: (profile) => send("forget_secret", { profile }),
    forgetEverything: () => send("forget_everything", {}),
    commandLine: () => send("command_line", {}),
    proveProfile: (profile) => send("prove_profile", { profile }),
    stopProof: () => send("stop_proof", {}),
    previewImport: (profile) => send("preview_import", { profile }),
    importKey: (profile) => send("import_key", { profile }),
    knownAccounts: () => send("known_accounts", {}),
    checkAccounts: (progress) => send("check_accounts", { progress }),
    stopChecks: () => send("stop_checks", {}),
    saveReport: (format, name) => send("save_report", { format, name }),
    saveWorklog: (week, name) => send("save_worklog", { week, name }),
    readClass: (files) => send("read_class", { files }),
    saveClass: (format) => send("save_class", { format }),
    about: () => send("about", {}),
    licenceText: (name, version) => send("licence_text", { name, version }),
    practice: () => send("practice", {}),
    setPracticeRootMfa: (on) => send("set_practice_root_mfa", { on }),
    beginPracticeMfa: (name) => send("begin_practice_mfa", { name }),
    addPracticeMfa: (serial, first, second) => send("add_practice_mfa", { serial, first, second }),
    practicePhone: () => send("practice_phone", {}),
    practiceText: () => send("practice_text", {}),
  };
}
