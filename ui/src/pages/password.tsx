import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { Page } from "../components/page";
import { PasswordPanel } from "../components/password-panel";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import { useLeftOpen } from "../ipc/left-open";
import type { ChecklistView } from "../ipc/wire.gen";
import { href } from "../router";
import { words } from "../words/words";

/** Temporary passwords that nobody has said to have: those that are still here, and those that are gone. */
export function PasswordPage({ checklist }: { checklist: ChecklistView }) {
  const { passwords, lost } = useLeftOpen();
  const none = passwords.length + lost.length === 0;
  return (
    <Page title={words("ui-password-title")}>
      <SpaceBetween size="l">
        {passwords.map((user) => (
          <PasswordPanel key={user} user={user} address={checklist.signInAddress} />
        ))}
        {lost.map((user) => (
          <Lost key={user} user={user} />
        ))}
        {none && <Nothing />}
      </SpaceBetween>
    </Page>
  );
}

function Lost({ user }: { user: string }) {
  const saved = useTell("passwordSaved");
  return (
    <Container header={<Header variant="h2">{words("ui-lost-title", { user })}</Header>}>
      <SpaceBetween size="m">
        <Box variant="p">{words("ui-lost-hint", { user })}</Box>
        <SpaceBetween direction="horizontal" size="xs">
          <Button id="new-password" variant="primary" href={href({ page: "review-password", user })}>
            {words("ui-lost-create")}
          </Button>
          <Button id="lost-saved" loading={saved.isPending} onClick={() => { saved.mutate([user]); }}>
            {words("ui-lost-saved")}
          </Button>
        </SpaceBetween>
        {saved.isError && <ProblemAlert problem={saved.error} />}
      </SpaceBetween>
    </Container>
  );
}

function Nothing() {
  return (
    <Container>
      <SpaceBetween size="s">
        <div role="status">{words("ui-password-none")}</div>
        <Button id="to-journey" variant="primary" href={href({ page: "journey" })}>
          {words("ui-to-journey")}
        </Button>
      </SpaceBetween>
    </Container>
  );
}
