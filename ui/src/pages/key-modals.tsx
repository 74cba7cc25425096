import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ConfirmModal } from "../components/confirm-modal";
import type { AccessKeyRow } from "../ipc/wire.gen";
import { go } from "../router";
import { words } from "../words/words";

interface KeyModalProps {
  accessKey: AccessKeyRow;
  onCancel: () => void;
}

/** The least and the most days after which one can be reminded. */
const MIN_DAYS = 1;
const MAX_DAYS = 365;

/** Asks what shall become of the old key, before the review. */
export function RotateModal({ accessKey, onCancel }: KeyModalProps) {
  const { user, storedProfile } = accessKey;
  const [after, setAfter] = useState("days");
  const [days, setDays] = useState("14");
  const wrong = after === "days" && !(/^\d{1,3}$/.test(days) && Number(days) >= MIN_DAYS && Number(days) <= MAX_DAYS);
  const range = words("ui-field-number", { min: MIN_DAYS, max: MAX_DAYS });
  const review = () => {
    if (storedProfile === null) return;
    const deleteAfterDays = after === "days" ? Number(days) : null;
    go({ page: "review-keys", action: { action: "rotate", profile: storedProfile, deleteAfterDays } });
  };
  return (
    <ConfirmModal
      visible
      title={words("ui-rotate", { user })}
      act={words("ui-key-review")}
      actId="review-key"
      obstacle={wrong ? range : undefined}
      onCancel={onCancel}
      onAct={review}
    >
      <SpaceBetween size="m">
        <div>{words("ui-rotate-how", { profile: storedProfile ?? "" })}</div>
        <FormField label={words("ui-rotate-old")}>
          <RadioGroup
            value={after}
            onChange={({ detail }) => {
              setAfter(detail.value);
            }}
            items={["days", "request"].map((value) => ({
              value,
              label: words(`ui-rotate-${value}`),
              description: words(`ui-rotate-${value}-hint`),
              controlId: `rotate-${value}`,
            }))}
          />
        </FormField>
        <FormField label={words("ui-rotate-count")} constraintText={range} errorText={wrong ? range : undefined}>
          <Input
            controlId="rotate-count"
            type="number"
            inputMode="numeric"
            value={days}
            disabled={after !== "days"}
            onChange={({ detail }) => {
              setDays(detail.value);
            }}
          />
        </FormField>
      </SpaceBetween>
    </ConfirmModal>
  );
}

/** Says what happens at once to a key that somebody else may have, before the review. */
export function LeakedModal({ accessKey: { user, id }, onCancel }: KeyModalProps) {
  const isRoot = user === "root";
  return (
    <ConfirmModal
      visible
      title={words("ui-leaked", { key: id })}
      act={words("ui-key-review")}
      actId="review-key"
      onCancel={onCancel}
      onAct={() => {
        go({ page: "review-keys", action: { action: "leaked", user, id } });
      }}
    >
      <ol className="steps-list">
        <li>{words(isRoot ? "ui-leaked-root" : "ui-leaked-off")}</li>
        <li>{words("ui-leaked-stops")}</li>
        <li>{words("ui-leaked-then")}</li>
      </ol>
    </ConfirmModal>
  );
}
