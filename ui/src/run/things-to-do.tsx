import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import type { SessionView } from "../ipc/wire.gen";
import { briefTime, words } from "../words/words";
import { useRun } from "./run-context";
import type { Ended } from "./run-state";

/** For so long AWS takes the click on the link that it sends to who gets alerts. */
const LINK_LASTS_MS = 12 * 60 * 60 * 1000;

/** The step that a thing is the whole of, by the thing's name. */
const STEPS: Partial<Record<string, string>> = { "sign-in": "daily-sign-in" };

interface Thing {
  name: string;
  text: string;
  hint?: string;
  opens?: boolean;
}

/** What only the person can do once the changes are made, to be ticked off. */
export function ThingsToDo({ run, session }: { run: Ended; session: SessionView }) {
  const { tick } = useRun();
  const open = useTell("openUserSignIn");
  const things = thingsOf(run, session);
  if (things.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" description={session.practice && words("ui-done-practice")}>
          {words("ui-done-now", { count: things.length })}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <ul className="plain-rows" id="things-to-do">
          {things.map(({ name, text, hint, opens }) => (
            <li key={name} className="onward">
              <Checkbox
                controlId={`thing-${name}`}
                checked={run.ticked.includes(name)}
                description={hint}
                onChange={({ detail }) => { tick(name, detail.checked); }}
              >
                {text}
              </Checkbox>
              {opens && (
                <Button id="open-user-sign-in" iconName="external" iconAlign="right" loading={open.isPending} onClick={() => { open.mutate([]); }}>
                  {words("ui-done-open-console")}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {open.isError && <ProblemAlert problem={open.error} />}
      </SpaceBetween>
    </Container>
  );
}

/** The steps that these things ask for, so that no step is asked for twice. */
export function askedFor(things: Thing[]): string[] {
  return things.flatMap(({ name }) => STEPS[name] ?? []);
}

export function thingsOf(run: Ended, session: SessionView): Thing[] {
  const invited = invitation(run);
  const user = newUser(run);
  return [
    ...(invited ? [{ name: "email", text: words("ui-done-email", invited) }] : []),
    ...(user === undefined ? [] : [{ name: "sign-in", text: words("ui-done-sign-in", { user }), opens: !session.practice }]),
    ...(isRoot(session) ? [{ name: "root", text: words("ui-done-root"), hint: words("ui-done-root-hint") }] : []),
  ];
}

/** Who gets a link from AWS, and until when it is good. */
function invitation({ reviewed, states }: Ended): { emails: string; time: string } | undefined {
  const made = reviewed.changes.flatMap(({ subscribes }, index) => {
    const state = states[index];
    return state?.at === "ended" && state.outcome.outcome === "done" && subscribes.length > 0 ? [{ subscribes, at: state.until }] : [];
  });
  if (made.length === 0) return undefined;
  const emails = [...new Set(made.flatMap(({ subscribes }) => subscribes))].join(", ");
  const first = Math.min(...made.map(({ at }) => at));
  return { emails, time: briefTime(new Date(first + LINK_LASTS_MS).toISOString()) };
}

/** The user who was created, or who got a new password. */
function newUser({ states }: Ended): string | undefined {
  const made = states.map((state) => (state.at === "ended" && state.outcome.outcome === "done" ? state.outcome.passwordFor : null));
  return made.find((user) => user !== null) ?? undefined;
}

function isRoot({ arn }: SessionView): boolean {
  return arn.endsWith(":root");
}
