import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { SmallHeader } from "../components/small-header";
import { words } from "../words/words";
import type { WayProps } from "./way";

const NOTHING = { accessKeyId: "", secretAccessKey: "", sessionToken: "" };
type Field = keyof typeof NOTHING;

/** Keys pasted here stay in memory only. */
export function KeysForm({ pending, onSignIn }: WayProps) {
  const [keys, setKeys] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const set = (field: Field) => (value: string) => {
    setKeys({ ...keys, [field]: value.trim() });
  };
  const missing = (field: Field) => (tried && keys[field] === "" ? words("ui-start-keys-missing") : undefined);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (keys.accessKeyId === "" || keys.secretAccessKey === "") return;
    onSignIn({ with: "keys", ...keys, sessionToken: keys.sessionToken === "" ? null : keys.sessionToken });
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <SpaceBetween size="l">
        <Box variant="p">{words("ui-start-keys-more")}</Box>
        <Alert type="warning">
          {words("ui-start-keys-root")}
        </Alert>
        <KeyField field="access-key-id" value={keys.accessKeyId} error={missing("accessKeyId")} onChange={set("accessKeyId")} />
        <KeyField secret field="secret-access-key" value={keys.secretAccessKey} error={missing("secretAccessKey")} onChange={set("secretAccessKey")} />
        <ExpandableSection headerText={<SmallHeader text={words("ui-start-keys-temporary")} />}>
          <KeyField secret field="session-token" value={keys.sessionToken} onChange={set("sessionToken")} />
        </ExpandableSection>
        <Button id="sign-in-keys" variant="primary" formAction="submit" loading={pending} loadingText={words("ui-start-signing-in")}>
          {words("ui-start-sign-in")}
        </Button>
      </SpaceBetween>
    </form>
  );
}

interface KeyFieldProps {
  field: string;
  value: string;
  secret?: boolean;
  error?: string | undefined;
  onChange: (value: string) => void;
}

function KeyField({ field, value, secret = false, error, onChange }: KeyFieldProps) {
  return (
    <FormField label={words(`ui-start-${field}`)} description={words(`ui-start-${field}-hint`)} errorText={error}>
      <Input
        controlId={field}
        type={secret ? "password" : "text"}
        autoComplete={false}
        spellcheck={false}
        value={value}
        onChange={({ detail }) => {
          onChange(detail.value);
        }}
      />
    </FormField>
  );
}
