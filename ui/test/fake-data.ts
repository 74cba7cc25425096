import type { Arg, ChangeView, ChecklistView, KeyAction, Message, Review, ProblemCode, ProblemView, Question, StepView } from "../src/ipc/wire.gen";

/** A message, as the program sends it. */
export function message(id: string, args: Record<string, Arg> = {}): Message {
  return { id, args };
}

export function text(value: string): Arg {
  return { kind: "text", value };
}

function list(...value: string[]): Arg {
  return { kind: "list", value };
}

/** A step to do, with what a test changes about it. */
function step(id: string, chapter: string, changes: Partial<StepView>): StepView {
  return {
    id,
    chapter,
    status: "todo",
    findings: [],
    standards: [{ name: "CIS AWS Foundations 7.0", control: "2.5" }],
    consoleLink: "https://console.aws.amazon.com/iam/home",
    canChange: true,
    questions: [],
    answers: {},
    included: false,
    invalid: [],
    ...changes,
  };
}

function question(field: string, kind: Question["kind"], required = true): Question {
  return { field, kind, required };
}

const EXTRA_GROUPS = ["developers", "billing", "viewers"].map((value) => ({
  value,
  label: message(`groups-extra-${value}`),
  hint: message(`groups-extra-${value}-hint`),
}));

const REGIONS = [
  ["us-east-1", "N. Virginia"],
  ["us-west-2", "Oregon"],
  ["eu-central-1", "Frankfurt"],
  ["eu-west-1", "Ireland"],
  ["ap-south-1", "Mumbai"],
  ["ap-southeast-2", "Sydney"],
].map(([value = "", name = ""]) => ({
  value,
  label: message("cli-access-region-choice", { name: text(name), code: text(value) }),
  hint: null,
}));

/** A new account, as the program shows it. */
export function freshChecklist(): ChecklistView {
  return {
    observedAt: "2026-11-23T09:30:00Z",
    chapters: ["account", "root-user", "people", "command-line", "money"],
    steps: [...rootSteps(), ...peopleSteps(), ...otherSteps()],
    settled: false,
    clockSkewSeconds: null,
    signInAddress: "https://123456789012.signin.aws.amazon.com/console",
  };
}

function rootSteps(): StepView[] {
  return [
    step("account-kind", "account", {
      status: "holds",
      canChange: false,
      standards: [],
      findings: [
        message("account-kind-found-root"),
        message("account-kind-found-standalone", { account: text("123456789012") }),
      ],
    }),
    step("root-mfa", "root-user", { canChange: false, findings: [message("root-mfa-found-off")] }),
    step("root-access-keys", "root-user", {
      status: "holds",
      findings: [message("root-access-keys-found-none")],
    }),
  ];
}

function peopleSteps(): StepView[] {
  return [
    step("password-policy", "people", { findings: [message("password-policy-found-default")], included: true }),
    step("groups", "people", {
      findings: [message("groups-found-none")],
      questions: [question("extra", { kind: "any", choices: EXTRA_GROUPS }, false)],
      answers: { extra: [] },
      included: true,
    }),
    step("admin-user", "people", {
      findings: [message("admin-user-found-none")],
      questions: [question("name", { kind: "text" }), question("alias", { kind: "text" }, false)],
    }),
    step("admin-mfa", "people", {
      findings: [message("admin-mfa-found-nobody")],
      questions: [
        question("users", {
          kind: "any",
          choices: [{ value: "alex", label: message("admin-mfa-users-user", { user: text("alex") }), hint: null }],
        }),
      ],
      answers: { users: ["alex"] },
    }),
  ];
}

function otherSteps(): StepView[] {
  return [
    step("cli-access", "command-line", {
      findings: [message("cli-access-found-none")],
      questions: [
        question("user", { kind: "text" }),
        question("profile", { kind: "text" }),
        question("region", { kind: "one", choices: REGIONS }),
      ],
      answers: { user: "alex", profile: "firstday", region: "us-east-1" },
    }),
    step("access-keys", "command-line", {
      status: "holds",
      findings: [message("access-keys-found-fine", { count: { kind: "number", value: 0 } })],
    }),
    step("budgets", "money", {
      findings: [message("budgets-found-none")],
      questions: [question("amount", { kind: "amount" }), question("emails", { kind: "emails" })],
      answers: { amount: "10", emails: [] },
    }),
  ];
}

/** Signing in as the user whose session the command line will use. */
export function keepSession(): ChangeView {
  return { ...change("cli-access", "keep-session", { user: text("alex"), profile: text("firstday") }, "", {}), calls: [] };
}

const LEAKED = ["sessions", "events", "strangers", "bill", "source", "help"];
const CONSOLE = "https://console.aws.amazon.com/";

/** What an action on an access key would change. */
export function previewKeys(action: KeyAction): Review {
  if (action.action === "rotate") {
    const args = { user: text("alex"), profile: text(action.profile), old: text("AKIAIOSFODNN7EXAMPLE") };
    const rotate = change("access-keys", "rotate-access-key", args, "CreateAccessKey", { UserName: "alex" });
    return { changes: [rotate], invalid: [], unread: [], guidance: [message("keys-rotate-elsewhere", { key: text("AKIAIOSFODNN7EXAMPLE") })] };
  }
  const { user, id } = action;
  const name = action.action === "leaked" ? "deactivate" : action.action;
  const operation = name === "delete" ? "DeleteAccessKey" : "UpdateAccessKey";
  const args = { user: text(user), key: text(id) };
  return {
    changes: [change("access-keys", `${name}-access-key`, args, operation, { UserName: user, AccessKeyId: id })],
    invalid: [],
    unread: [],
    guidance: action.action === "leaked" ? LEAKED.map((part) => message(`keys-leaked-${part}`, { key: text(id), address: text(CONSOLE) })) : [],
  };
}

/** What would be done about a step, were it wanted. */
export function changesOf(id: string): ChangeView[] {
  switch (id) {
    case "password-policy":
      return [
        change(id, "set-password-policy", { length: text("14"), reuse: text("24") }, "UpdateAccountPasswordPolicy", {
          MinimumPasswordLength: 14,
        }),
      ];
    case "groups":
      return [
        change(id, "create-group", { group: text("Administrators") }, "CreateGroup", { GroupName: "Administrators" }),
        change(id, "attach-group-policy", { group: text("Administrators"), policy: text("AdministratorAccess") }, "AttachGroupPolicy", {
          GroupName: "Administrators",
          PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
        }),
      ];
    case "admin-user":
      return [
        change(id, "create-user", { user: text("alex") }, "CreateUser", { UserName: "alex" }),
        change(id, "create-login-profile", { user: text("alex") }, "CreateLoginProfile", {
          UserName: "alex",
          Password: "<generated password>",
          PasswordResetRequired: true,
        }),
      ];
    case "admin-mfa":
      return [
        change(id, "enrol-mfa", { user: text("alex"), device: text("alex") }, "CreateVirtualMFADevice", {
          VirtualMFADeviceName: "alex",
        }),
      ];
    case "cli-access":
      return [{ ...change(id, "write-profile", { profile: text("firstday"), region: text("us-east-1") }, "", {}), calls: [], diff: DIFF }];
    case "budgets":
      return [
        change(
          id,
          "create-budget",
          { budget: text("Firstday monthly"), limit: { kind: "money", value: "10" }, alerts: { kind: "number", value: 4 }, emails: list("you@example.com") },
          "CreateBudget",
          { BudgetName: "Firstday monthly" },
        ),
      ];
    default:
      return [];
  }
}

const DIFF = {
  path: "/home/alex/.aws/config",
  diff: [
    "--- /home/alex/.aws/config",
    "+++ /home/alex/.aws/config",
    "@@ -1,2 +1,6 @@",
    " [default]",
    " region = eu-central-1",
    "+",
    "+[profile firstday]",
    "+region = us-east-1",
    "+credential_process = /usr/bin/firstday credential-process --profile firstday",
  ].join("\n"),
};

function change(step: string, name: string, args: Record<string, Arg>, operation: string, parameters: object): ChangeView {
  const service = step === "budgets" ? "budgets" : "iam";
  const kebab = operation.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
  const options = Object.entries(parameters).map(([key, value]) => `--${key} ${String(value)}`);
  return {
    step,
    title: message(`change-${name}`, args),
    undo: message(`change-${name}-undo`, args),
    cost: message("cost-free"),
    calls: [
      {
        operation: `${service}:${operation}`,
        parameters: JSON.stringify(parameters, null, 2),
        command: ["aws", service, kebab, ...options].join(" "),
      },
    ],
    diff: null,
  };
}

/** A problem as AWS would cause it. */
export function problem(code: ProblemCode): ProblemView {
  return {
    code,
    title: message(`problem-${code}`),
    detail: "User: arn:aws:iam::123456789012:user/alex is not authorized to perform: iam:CreateUser",
    hint: message(`problem-${code}-hint`, { user: text("alex") }),
    retry: true,
    requestId: "7a62c49f-347e-4fc4-9331-6e8eEXAMPLE",
  };
}
