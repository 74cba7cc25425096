import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ConfirmModal } from "../components/confirm-modal";
import { words } from "../words/words";
import type { WayProps } from "./way";

/** Through the program itself, or as it will be on a real account. */
type Entrance = "open" | "rehearse";

/** The practice account: go on with it, or begin afresh. */
export function PracticeForm({ start, pending, onSignIn, onBegin }: WayProps) {
  const [afresh, setAfresh] = useState(false);
  const [seed, setSeed] = useState(start.practiceSeeds[0] ?? "fresh");
  const [asking, setAsking] = useState<Entrance | null>(null);
  const chooses = afresh || !start.practiceExists;
  const replaces = afresh && start.practiceExists;
  const enter = (entrance: Entrance) => {
    setAsking(null);
    const chosen = chooses ? seed : null;
    if (entrance === "open") onSignIn({ with: "practice", seed: chosen });
    else onBegin({ practice: true, seed: chosen, region: start.signInRegion, elsewhere: false });
  };
  const ask = (entrance: Entrance) => {
    if (replaces) setAsking(entrance);
    else enter(entrance);
  };
  return (
    <SpaceBetween size="l">
      {start.practiceExists && <GoOnOrAfresh afresh={afresh} onChange={setAfresh} />}
      {chooses && <Seeds seeds={start.practiceSeeds} seed={seed} onChange={setSeed} />}
      <Entrances pending={pending} onEnter={ask} />
      <ConfirmModal
        title={words("ui-start-replace")}
        act={words("ui-start-replace-do")}
        actId="replace-practice"
        visible={asking !== null}
        onCancel={() => {
          setAsking(null);
        }}
        onAct={() => {
          enter(asking ?? "open");
        }}
      >
        {words("ui-start-replace-warning", { file: start.practiceFile })}
      </ConfirmModal>
    </SpaceBetween>
  );
}

function Entrances({ pending, onEnter }: { pending: boolean; onEnter: (entrance: Entrance) => void }) {
  return (
    <SpaceBetween size="xs">
      <SpaceBetween direction="horizontal" size="xs">
        <Button
          id="open-practice"
          variant="primary"
          loading={pending}
          loadingText={words("ui-start-signing-in")}
          onClick={() => {
            onEnter("open");
          }}
        >
          {words("ui-start-practice-open")}
        </Button>
        <Button
          id="rehearse-sign-in"
          disabled={pending}
          onClick={() => {
            onEnter("rehearse");
          }}
        >
          {words("ui-start-practice-rehearse")}
        </Button>
      </SpaceBetween>
      <Box color="text-body-secondary" fontSize="body-s">
        {words("ui-start-practice-rehearse-hint")}
      </Box>
    </SpaceBetween>
  );
}

function GoOnOrAfresh({ afresh, onChange }: { afresh: boolean; onChange: (afresh: boolean) => void }) {
  return (
    <FormField label={words("ui-start-practice-which")}>
      <RadioGroup
        value={afresh ? "afresh" : "go-on"}
        onChange={({ detail }) => {
          onChange(detail.value === "afresh");
        }}
        items={["go-on", "afresh"].map((value) => ({
          value,
          label: words(`ui-start-practice-${value}`),
          description: words(`ui-start-practice-${value}-hint`),
          controlId: `practice-${value}`,
        }))}
      />
    </FormField>
  );
}

function Seeds({ seeds, seed, onChange }: { seeds: string[]; seed: string; onChange: (seed: string) => void }) {
  return (
    <FormField label={words("ui-start-seed")} description={words("ui-start-seed-hint")}>
      <RadioGroup
        value={seed}
        onChange={({ detail }) => {
          onChange(detail.value);
        }}
        items={seeds.map((value) => ({
          value,
          label: words(`ui-start-seed-${value}`),
          description: words(`ui-start-seed-${value}-hint`),
          controlId: `seed-${value}`,
        }))}
      />
    </FormField>
  );
}
