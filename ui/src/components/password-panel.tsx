import Box from "@cloudscape-design/components/box";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useTell } from "../ipc/ask";
import { words } from "../words/words";
import { Button } from "./button";
import { ProblemAlert } from "./problem-alert";
import { SignInAddress } from "./sign-in-address";

/** A new user's password, until the person says to have it. It is shown in a frame that this page cannot read, or copied. */
export function PasswordPanel({ user, address }: { user: string; address: string | null }) {
  const reveal = useTell("revealPassword");
  const copy = useTell("copyPassword");
  const problem = reveal.error ?? copy.error;
  const title = words("ui-password-for", { user });
  return (
    <Container header={<Header variant="h2" description={words("ui-password-hint")}>{title}</Header>}>
      <SpaceBetween size="m">
        {address !== null && <SignInAddress address={address} />}
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
          </SpaceBetween>
          <Box color="text-body-secondary" fontSize="body-s">
            <span role="status">{words(copy.isSuccess ? "ui-password-copied" : "ui-password-clears")}</span>
          </Box>
        </SpaceBetween>
        {problem && <ProblemAlert problem={problem} />}
        <Saved user={user} />
      </SpaceBetween>
    </Container>
  );
}

/** Two acts, because the password is gone after them. */
function Saved({ user }: { user: string }) {
  const [ticked, setTicked] = useState(false);
  const saved = useTell("passwordSaved");
  return (
    <div className="saved">
      <SpaceBetween size="s">
        <Checkbox controlId="password-saved" checked={ticked} onChange={({ detail }) => { setTicked(detail.checked); }}>
          {words("ui-password-saved")}
        </Checkbox>
        <Button
          id="forget-password"
          disabled={!ticked}
          disabledReason={words("ui-password-tick")}
          loading={saved.isPending}
          onClick={() => { saved.mutate([user]); }}
        >
          {words("ui-password-forget")}
        </Button>
        {saved.isError && <ProblemAlert problem={saved.error} />}
      </SpaceBetween>
    </div>
  );
}
