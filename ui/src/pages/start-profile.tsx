import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ProblemAlert } from "../components/problem-alert";
import { words } from "../words/words";
import type { WayProps } from "./way";

/** A profile that the AWS CLI knows already. */
export function ProfileForm({ start, pending, onSignIn }: WayProps) {
  const [name, setName] = useState(start.profiles[0]);
  const file = start.configPath;
  if (start.profilesProblem) return <ProblemAlert problem={start.profilesProblem} />;
  if (name === undefined) {
    return (
      <Alert type="info" header={words("ui-start-no-profiles", { file })}>
        {words("ui-start-no-profiles-hint")}
      </Alert>
    );
  }
  return (
    <SpaceBetween size="l">
      <Box variant="p">{words("ui-start-profile-more", { file })}</Box>
      <FormField label={words("ui-start-profile-name")} description={words("ui-start-profile-name-hint", { file })}>
        <Select
          controlId="profile-name"
          selectedOption={{ value: name, label: name }}
          options={start.profiles.map((value) => ({ value, label: value }))}
          filteringType={start.profiles.length > 10 ? "auto" : "none"}
          onChange={({ detail }) => {
            setName(detail.selectedOption.value);
          }}
        />
      </FormField>
      <Button
        id="sign-in-profile"
        variant="primary"
        loading={pending}
        loadingText={words("ui-start-signing-in")}
        onClick={() => {
          onSignIn({ with: "profile", name });
        }}
      >
        {words("ui-start-sign-in")}
      </Button>
    </SpaceBetween>
  );
}
