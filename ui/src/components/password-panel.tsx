import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useTell } from "../ipc/ask";
import { useRun } from "../run/run-context";
import { words } from "../words/words";
import { Button } from "./button";
import { ProblemAlert } from "./problem-alert";

/** What a new user signs in with, until the person says to have it. */
export function PasswordPanel({ user, address }: { user: string; address: string | null }) {
  const url = words("ui-sign-in-address");
  return (
    <section id="save-password" aria-label={words("ui-password-for", { user })}>
      <Container>
        <SpaceBetween size="l">
          <KeyValuePairs
            items={[
              ...(address === null ? [] : [{ label: url, value: <Copied label={url} text={address} /> }]),
              { label: words("ui-password-user"), value: <Copied label={words("ui-password-user")} text={user} /> },
              { label: words("ui-password-temporary"), value: <Password user={user} /> },
            ]}
          />
          <Alert type="warning">{words("ui-password-hint")}</Alert>
          <Saved user={user} />
        </SpaceBetween>
      </Container>
    </section>
  );
}

function Copied({ label, text }: { label: string; text: string }) {
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={text}
      copyButtonAriaLabel={words("ui-copy-that", { what: label })}
      copySuccessText={words("ui-copied")}
      copyErrorText={words("ui-not-copied")}
    />
  );
}

/** It is shown in a frame that this page cannot read, or copied. */
function Password({ user }: { user: string }) {
  const reveal = useTell("revealPassword");
  const copy = useTell("copyPassword");
  const problem = reveal.error ?? copy.error;
  return (
    <SpaceBetween size="xs">
      {reveal.data ? (
        <iframe className="secret" src={reveal.data.address} title={words("ui-password-for", { user })} sandbox="" />
      ) : (
        <span className="mono" aria-hidden="true">••••••••••••</span>
      )}
      <SpaceBetween direction="horizontal" size="xs">
        {reveal.data ? (
          <Button id="hide-password" onClick={() => { reveal.reset(); }}>
            {words("ui-password-hide")}
          </Button>
        ) : (
          <Button id="show-password" loading={reveal.isPending} onClick={() => { reveal.mutate([user]); }}>
            {words("ui-password-show")}
          </Button>
        )}
        <Button id="copy-password" iconName="copy" loading={copy.isPending} onClick={() => { copy.mutate([user]); }}>
          {words("ui-password-copy")}
        </Button>
      </SpaceBetween>
      <Box color="text-body-secondary" fontSize="body-s">
        <span role="status">{copy.isSuccess && words("ui-password-copied")}</span>
      </Box>
      {problem && <ProblemAlert problem={problem} />}
    </SpaceBetween>
  );
}

/** Two acts, because the password is gone after them. */
function Saved({ user }: { user: string }) {
  const [ticked, setTicked] = useState(false);
  const saved = useTell("passwordSaved");
  const run = useRun();
  const onNext = () => {
    saved.mutate([user], { onSuccess: () => { run.saved(user); } });
  };
  return (
    <div className="onward">
      <Checkbox controlId="password-saved" checked={ticked} onChange={({ detail }) => { setTicked(detail.checked); }}>
        {words("ui-password-saved")}
      </Checkbox>
      <Button
        id="password-next"
        variant="primary"
        disabled={!ticked}
        disabledReason={words("ui-password-tick")}
        loading={saved.isPending}
        onClick={onNext}
      >
        {words("ui-password-next")}
      </Button>
      {saved.isError && <ProblemAlert problem={saved.error} />}
    </div>
  );
}
