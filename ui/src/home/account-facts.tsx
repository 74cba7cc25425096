import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs, { type KeyValuePairsProps } from "@cloudscape-design/components/key-value-pairs";
import Link from "@cloudscape-design/components/link";
import { StatusMark } from "../components/status-mark";
import type { ChecklistView, KeysGlance, Overview, PlanGlance, ProfileGlance, SessionView } from "../ipc/wire.gen";
import { href } from "../router";
import { isSettled } from "../ipc/status";
import { needed, progressOf } from "../steps/progress";
import { briefDate, briefTime, formatArg, words } from "../words/words";

interface AccountFactsProps {
  checklist: ChecklistView;
  session: SessionView;
}

/** The account at a glance: only what is known. */
export function AccountFacts({ checklist, session }: AccountFactsProps) {
  const { overview } = checklist;
  const kind = words(session.practice ? "ui-home-account-practice" : "ui-home-account");
  return (
    <Container
      header={
        <Header variant="h2" description={words("ui-home-account-id", { account: session.accountId })}>
          {overview.name ?? overview.alias ?? kind}
        </Header>
      }
    >
      <KeyValuePairs
        columns={3}
        items={[
          { label: words("ui-home-security"), value: <Security checklist={checklist} /> },
          { label: words("ui-home-signed-in"), value: whoIs(session.arn) },
          ...facts(overview, checklist),
        ]}
      />
    </Container>
  );
}

function Security({ checklist }: { checklist: ChecklistView }) {
  const { settled, total, standing } = progressOf(needed(checklist.steps));
  return <StatusMark {...standing} text={words("ui-home-security-of", { settled, total })} />;
}

function facts({ plan, commandLine, keys, budget }: Overview, checklist: ChecklistView): KeyValuePairsProps.Item[] {
  const works = checklist.steps.some(({ id, status }) => id === "cli-access" && isSettled(status));
  return [
    ...known(plan, "ui-home-plan", planOf),
    ...known(commandLine, "ui-home-cli", (profile) => <CommandLine profile={profile} works={works} />),
    ...known(keys, "ui-home-keys", keysOf),
    ...known(budget, "ui-home-budget", (value) =>
      words("ui-home-budget-monthly", { amount: formatArg({ kind: "money", value }) }),
    ),
  ];
}

/** A pair for a value that is known, and none for one that is not. */
function known<T>(value: T | null, label: string, show: (value: T) => React.ReactNode): KeyValuePairsProps.Item[] {
  return value === null ? [] : [{ label: words(label), value: show(value) }];
}

function planOf({ kind, ended, endsAt, daysLeft }: PlanGlance): string {
  if (kind === "paid") return words("ui-home-plan-paid");
  if (ended) return words("ui-home-plan-ended");
  if (endsAt === null || daysLeft === null) return words("ui-home-plan-free");
  return words("ui-home-plan-ends", { date: briefDate(endsAt), days: daysLeft });
}

function CommandLine({ profile, works }: { profile: ProfileGlance; works: boolean }) {
  return (
    <>
      <div>{words(...sessionOf(profile))}</div>
      <Box color="text-body-secondary" fontSize="body-s">
        {words("ui-home-cli-profile", { profile: profile.profile })}
      </Box>
      {!works && (
        <Link href={href({ page: "chapter", chapter: "command-line", field: "cli-access" })}>
          {words("ui-home-cli-sign-in")}
        </Link>
      )}
    </>
  );
}

function sessionOf({ works, session, endsAt }: ProfileGlance): [string, { time?: string }] {
  if (!session) return [works ? "ui-home-cli-key" : "ui-home-cli-key-refused", {}];
  if (!works) return ["ui-home-cli-over", {}];
  return endsAt === null ? ["ui-home-cli-session", {}] : ["ui-home-cli-until", { time: briefTime(endsAt) }];
}

function keysOf({ count, oldestDays }: KeysGlance): string {
  if (oldestDays === null) return words("ui-home-keys-active", { count });
  return words("ui-home-keys-oldest", { count, days: oldestDays });
}

/** The user or role of an ARN, as AWS writes them: the name stands behind the last slash. */
function whoIs(arn: string): string {
  return arn.endsWith(":root") ? words("ui-home-root") : (arn.split("/").at(-1) ?? arn);
}
