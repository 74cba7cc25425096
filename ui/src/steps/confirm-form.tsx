import Form from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { Button } from "../components/button";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import type { StepView } from "../ipc/wire.gen";
import { words } from "../words/words";

/** The person's word for a step that AWS does not show. */
export function ConfirmForm({ step }: { step: StepView }) {
  const confirm = useTell("confirm");
  const takeBack = useTell("takeBackConfirmation");
  const [note, setNote] = useState("");
  const problem = confirm.error ?? takeBack.error;
  return (
    <SpaceBetween size="s">
      {step.status === "confirmed" ? (
        <Button
          id={`take-back-${step.id}`}
          loading={takeBack.isPending}
          onClick={() => {
            takeBack.mutate([step.id]);
          }}
        >
          {words("ui-confirm-take-back")}
        </Button>
      ) : (
        <SpaceBetween size="s">
          <Form label={words("ui-confirm-note")} description={words("ui-confirm-note-hint")}>
            <Input
              controlId={`note-${step.id}`}
              value={note}
              onChange={({ detail }) => {
                setNote(detail.value);
              }}
            />
          </Form>
          <Button
            id={`confirm-${step.id}`}
            loading={confirm.isPending}
            onClick={() => {
              confirm.mutate([step.id, note]);
            }}
          >
            {words("ui-confirm-do")}
          </Button>
        </SpaceBetween>
      )}
      {problem && <ProblemAlert problem={problem} />}
    </SpaceBetween>
  );
}
