import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import { useState } from "react";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { useSignIn } from "../ipc/queries";
import type { SignIn, Start } from "../ipc/wire.gen";
import { go } from "../router";
import { words } from "../words/words";
import { KeysForm } from "./start-keys";
import { PracticeForm } from "./start-practice";
import { ProfileForm } from "./start-profile";

const WAYS = ["practice", "profile", "keys"] satisfies string[];

/** What a way of signing in is given. */
export interface WayProps {
  start: Start;
  pending: boolean;
  onSignIn: (how: SignIn) => void;
}

/** Where everybody begins: what is stored, and three ways in. */
export function StartPage({ start }: { start: Start }) {
  const [way, setWay] = useState("practice");
  const signIn = useSignIn();
  const onSignIn = (how: SignIn) => {
    signIn.mutate(how, {
      onSuccess: () => {
        go({ page: "signed-in" });
      },
    });
  };
  const choose = (next: string) => {
    signIn.reset();
    setWay(next);
  };
  return (
    <Page title={words("ui-start-title")} description={words("ui-start-intro")}>
      <SpaceBetween size="l">
        <Stored start={start} />
        <Container header={<Header variant="h2">{words("ui-start-ways")}</Header>}>
          <SpaceBetween size="l">
            <Ways way={way} onChoose={choose} />
            {signIn.isError && <ProblemAlert problem={signIn.error} />}
            <Way way={way} start={start} pending={signIn.isPending} onSignIn={onSignIn} />
          </SpaceBetween>
        </Container>
        <Box color="text-body-secondary" fontSize="body-s" textAlign="center">
          {words("ui-start-version", { version: start.version })}
        </Box>
      </SpaceBetween>
    </Page>
  );
}

function Stored({ start }: { start: Start }) {
  return (
    <Alert type="info" header={words("ui-start-stored")}>
      <ul className="plain-list">
        <li>{words("ui-start-stored-here", { file: start.practiceFile })}</li>
        <li>{words("ui-start-stored-keyring")}</li>
        <li>{words("ui-start-stored-sent")}</li>
        <li>{words("ui-start-stored-changes")}</li>
      </ul>
    </Alert>
  );
}

function Ways({ way, onChoose }: { way: string; onChoose: (way: string) => void }) {
  return (
    <Tiles
      ariaLabel={words("ui-start-ways")}
      value={way}
      onChange={({ detail }) => {
        onChoose(detail.value);
      }}
      items={WAYS.map((value) => ({
        value,
        label: words(`ui-start-${value}`),
        description: words(`ui-start-${value}-hint`),
        controlId: `way-${value}`,
      }))}
    />
  );
}

function Way({ way, ...props }: WayProps & { way: string }) {
  if (way === "profile") return <ProfileForm {...props} />;
  if (way === "keys") return <KeysForm {...props} />;
  return <PracticeForm {...props} />;
}
