import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useBeginSignIn, useSignIn } from "../ipc/session";
import type { KnownView, StartView } from "../ipc/wire.gen";
import { go } from "../router";
import { briefTime, words } from "../words/words";
import { Button } from "./button";
import { ProblemAlert } from "./problem-alert";
import { StatusLine } from "./status-line";

const CONTINUE = { text: "ui-known-continue", named: "ui-known-continue-for" };
const SIGN_IN = { text: "ui-known-sign-in", named: "ui-known-sign-in-for" };

function toSignedIn() {
  go({ page: "signed-in" });
}

/** The accounts that are known on this computer: how each stood, what was left open, and the way back. */
export function KnownAccounts({ start }: { start: StartView }) {
  const signIn = useSignIn();
  const begin = useBeginSignIn(toSignedIn);
  if (start.known.length === 0) return null;
  const back = ({ account, looked }: KnownView) => {
    const profile = looked?.profile ?? null;
    const how = account === null ? practice() : profileOf(start, profile);
    if (how !== null) signIn.mutate(how, { onSuccess: toSignedIn });
    else begin.mutate({ practice: false, seed: null, region: start.signInRegion, elsewhere: false });
  };
  const problem = signIn.error ?? begin.error;
  return (
    <Container header={<Header variant="h2">{words("ui-known-title")}</Header>}>
      <SpaceBetween size="m">
        {problem && <ProblemAlert problem={problem} />}
        <ul className="rows">
          {start.known.map((known) => (
            <Known
              key={known.account ?? "practice"}
              known={known}
              pending={signIn.isPending || begin.isPending}
              onBack={() => {
                back(known);
              }}
            />
          ))}
        </ul>
      </SpaceBetween>
    </Container>
  );
}

interface KnownProps {
  known: KnownView;
  pending: boolean;
  onBack: () => void;
}

function Known({ known, pending, onBack }: KnownProps) {
  const { account, looked, left } = known;
  const name = nameOf(known);
  const act = account === null ? CONTINUE : SIGN_IN;
  return (
    <li className="row">
      <div className="row-words">
        <Box fontWeight="bold">{name}</Box>
        {looked && (
          <Box color="text-body-secondary" fontSize="body-s">
            {words("ui-known-looked", { done: looked.done, steps: looked.steps, time: briefTime(looked.at) })}
          </Box>
        )}
        {looked !== null && looked.attention > 0 && (
          <StatusLine type="warning">{words("ui-known-attention", { count: looked.attention })}</StatusLine>
        )}
        {left.run && (
          <StatusLine type="warning">
            {words(left.run.undoes ? "ui-left-undo" : "ui-left-run", { done: left.run.done, changes: left.run.changes })}
          </StatusLine>
        )}
        {left.lost.map((user) => (
          <StatusLine key={user} type="warning">
            {words("ui-left-lost", { user })}
          </StatusLine>
        ))}
      </div>
      <div className="row-mark">
        <Button
          id={account === null ? "continue-practice" : `sign-in-${account}`}
          disabled={pending}
          onClick={onBack}
          ariaLabel={words(act.named, { name })}
        >
          {words(act.text)}
        </Button>
      </div>
    </li>
  );
}

function nameOf({ account, looked }: KnownView): string {
  if (account === null) return words("ui-known-practice");
  const name = looked?.name ?? null;
  return name === null ? words("ui-known-account", { account }) : words("ui-known-named", { name, account });
}

function practice() {
  return { with: "practice", seed: null } as const;
}

/** The profile that was used, where it is still there. */
function profileOf({ profiles }: StartView, name: string | null) {
  return name !== null && profiles.includes(name) ? ({ with: "profile", name } as const) : null;
}
