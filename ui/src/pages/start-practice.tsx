import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import FormField from "@cloudscape-design/components/form-field";
import Modal from "@cloudscape-design/components/modal";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { words } from "../words/words";
import type { WayProps } from "./start";

/** The practice account: go on with it, or begin afresh. */
export function PracticeForm({ start, pending, onSignIn }: WayProps) {
  const [afresh, setAfresh] = useState(false);
  const [seed, setSeed] = useState(start.practiceSeeds[0] ?? "fresh");
  const [asking, setAsking] = useState(false);
  const chooses = afresh || !start.practiceExists;
  const signIn = () => {
    setAsking(false);
    onSignIn({ with: "practice", seed: chooses ? seed : null });
  };
  const replaces = afresh && start.practiceExists;
  return (
    <SpaceBetween size="l">
      <Box variant="p">{words("ui-start-practice-more")}</Box>
      {start.practiceExists && <GoOnOrAfresh afresh={afresh} onChange={setAfresh} />}
      {chooses && <Seeds seeds={start.practiceSeeds} seed={seed} onChange={setSeed} />}
      <Button
        id="sign-in-practice"
        variant="primary"
        loading={pending}
        loadingText={words("ui-start-signing-in")}
        onClick={() => {
          if (replaces) setAsking(true);
          else signIn();
        }}
      >
        {words("ui-start-practice-open")}
      </Button>
      <ReplaceModal
        file={start.practiceFile}
        visible={asking}
        onCancel={() => {
          setAsking(false);
        }}
        onReplace={signIn}
      />
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

interface ReplaceModalProps {
  file: string;
  visible: boolean;
  onCancel: () => void;
  onReplace: () => void;
}

function ReplaceModal({ file, visible, onCancel, onReplace }: ReplaceModalProps) {
  return (
    <Modal
      visible={visible}
      onDismiss={onCancel}
      header={words("ui-start-replace")}
      closeAriaLabel={words("ui-cancel")}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onCancel}>
              {words("ui-cancel")}
            </Button>
            <Button id="replace-practice" variant="primary" onClick={onReplace}>
              {words("ui-start-replace-do")}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {words("ui-start-replace-warning", { file })}
    </Modal>
  );
}
