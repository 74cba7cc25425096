import Box from "@cloudscape-design/components/box";
import { Button } from "./button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTell } from "../ipc/ask";
import { words } from "../words/words";
import { ProblemAlert } from "./problem-alert";
import { SignInAddress } from "./sign-in-address";
import { StatusLine } from "./status-line";

/** A new user's password: shown once, in a frame that this page cannot read, or copied. */
export function PasswordPanel({ user, address }: { user: string; address: string | null }) {
  const reveal = useTell("revealPassword");
  const copy = useTell("copyPassword");
  const forget = useTell("forgetPassword");
  const problem = reveal.error ?? copy.error ?? forget.error;
  const title = words("ui-password-for", { user });
  return (
    <Container header={<Header variant="h2" description={words("ui-password-hint")}>{title}</Header>}>
      <SpaceBetween size="m">
        {address !== null && <SignInAddress address={address} />}
        {forget.isSuccess ? (
          <StatusLine type="success">{words("ui-password-forgotten")}</StatusLine>
        ) : (
          <SpaceBetween size="xs">
            {reveal.data && <iframe className="secret" src={reveal.data.address} title={title} sandbox="" />}
            <SpaceBetween direction="horizontal" size="xs">
              {!reveal.data && (
                <Button id="show-password" loading={reveal.isPending} onClick={() => { reveal.mutate([user]); }}>
                  {words("ui-password-show")}
                </Button>
              )}
              <Button id="copy-password" iconName="copy" loading={copy.isPending} onClick={() => { copy.mutate([user]); }}>
                {words("ui-password-copy")}
              </Button>
              <Button id="forget-password" loading={forget.isPending} onClick={() => { forget.mutate([user]); }}>
                {words("ui-password-forget")}
              </Button>
            </SpaceBetween>
            <Box color="text-body-secondary" fontSize="body-s">
              <span role="status">{words(copy.isSuccess ? "ui-password-copied" : "ui-password-clears")}</span>
            </Box>
          </SpaceBetween>
        )}
        {problem && <ProblemAlert problem={problem} />}
      </SpaceBetween>
    </Container>
  );
}
