import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { Button } from "../components/button";
import type { Region } from "../ipc/wire.gen";
import { words } from "../words/words";
import type { WayProps } from "./way";

/** More Regions than this stand in a list that can be searched. */
const MANY = 10;

/** Signing in as one does to the console: nothing is needed but the browser. */
export function BrowserForm({ start, pending, onBegin }: WayProps) {
  const [region, setRegion] = useState(start.signInRegion);
  const [elsewhere, setElsewhere] = useState(false);
  return (
    <SpaceBetween size="l">
      <Checkbox
        controlId="browser-elsewhere"
        checked={elsewhere}
        description={words("ui-start-browser-elsewhere-hint")}
        onChange={({ detail }) => {
          setElsewhere(detail.checked);
        }}
      >
        {words("ui-start-browser-elsewhere")}
      </Checkbox>
      <SignInRegion regions={start.signInRegions} region={region} onChange={setRegion} />
      <Button
        id="begin-sign-in-so"
        variant="primary"
        loading={pending}
        loadingText={words("ui-start-browser-beginning")}
        onClick={() => {
          onBegin({ practice: false, seed: null, region, elsewhere });
        }}
      >
        {words("ui-start-aws-begin")}
      </Button>
    </SpaceBetween>
  );
}

interface SignInRegionProps {
  regions: Region[];
  region: string;
  onChange: (region: string) => void;
}

function SignInRegion({ regions, region, onChange }: SignInRegionProps) {
  const options = regions.map(({ code, name }) => ({ value: code, label: words("ui-start-browser-region-choice", { name, code }) }));
  return (
    <FormField label={words("ui-start-browser-region")} description={words("ui-start-browser-region-hint")}>
      <Select
        controlId="sign-in-region"
        selectedOption={options.find(({ value }) => value === region) ?? null}
        options={options}
        filteringType={options.length > MANY ? "auto" : "none"}
        onChange={({ detail }) => {
          onChange(detail.selectedOption.value ?? region);
        }}
      />
    </FormField>
  );
}
