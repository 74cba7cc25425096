import DateInput from "@cloudscape-design/components/date-input";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { Button } from "../components/button";
import { ProblemAlert } from "../components/problem-alert";
import { SmallHeader } from "../components/small-header";
import { useTell } from "../ipc/ask";
import type { StepView } from "../ipc/wire.gen";
import { words } from "../words/words";

const DAY_MS = 24 * 60 * 60 * 1000;
/** When a declined step is asked again, unless the person says otherwise. */
const LATER_DAYS = 90;

/** The person's decision against a step, for a while. */
export function DeclineForm({ step }: { step: StepView }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  if (step.status === "declined") return <TakeBack step={step} onBegin={close} />;
  if (!step.declinable) return null;
  if (open) return <Decision step={step} onCancel={close} />;
  return (
    <Button
      id={`decline-${step.id}`}
      variant="inline-link"
      ariaLabel={words("ui-decline-open-for", { step: words(`${step.id}-title`) })}
      onClick={() => {
        setOpen(true);
      }}
    >
      {words("ui-decline-open")}
    </Button>
  );
}

function Decision({ step, onCancel }: { step: StepView; onCancel: () => void }) {
  const decline = useTell("decline");
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState(later);
  return (
    <div className="decision">
      <SpaceBetween size="s">
        <SmallHeader text={words("ui-decline-title", { step: words(`${step.id}-title`) })} />
        <FormField label={words("ui-decline-reason")} description={words("ui-decline-hint")}>
          <Input
            controlId={`reason-${step.id}`}
            value={reason}
            autoFocus
            onChange={({ detail }) => {
              setReason(detail.value);
            }}
          />
        </FormField>
        <FormField label={words("ui-decline-until")} description={words("ui-decline-until-hint", { example: later() })}>
          <DateInput
            controlId={`until-${step.id}`}
            format="iso"
            inputFormat="iso"
            value={until}
            onChange={({ detail }) => {
              setUntil(detail.value);
            }}
          />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            id={`save-decline-${step.id}`}
            variant="primary"
            loading={decline.isPending}
            onClick={() => {
              decline.mutate([step.id, until, reason]);
            }}
          >
            {words("ui-decline-do")}
          </Button>
          <Button onClick={onCancel}>{words("ui-decline-cancel")}</Button>
        </SpaceBetween>
        {decline.isError && <ProblemAlert problem={decline.error} />}
      </SpaceBetween>
    </div>
  );
}

function TakeBack({ step, onBegin }: { step: StepView; onBegin: () => void }) {
  const takeBack = useTell("takeBackDecline");
  return (
    <SpaceBetween size="s">
      <Button
        id={`ask-again-${step.id}`}
        loading={takeBack.isPending}
        onClick={() => {
          onBegin();
          takeBack.mutate([step.id]);
        }}
      >
        {words("ui-decline-take-back")}
      </Button>
      {takeBack.isError && <ProblemAlert problem={takeBack.error} />}
    </SpaceBetween>
  );
}

/** A day in UTC, as the program takes it. */
function later(): string {
  return new Date(Date.now() + LATER_DAYS * DAY_MS).toISOString().slice(0, 10);
}
