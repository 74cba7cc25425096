import SpaceBetween from "@cloudscape-design/components/space-between";
import { useCallback, useEffect, useState } from "react";
import { ConfirmModal } from "../components/confirm-modal";
import { useTell } from "../ipc/ask";
import { useClient } from "../ipc/context";
import { useKeepAll } from "../ipc/kept";
import type { CloseQuestion } from "../ipc/wire.gen";
import { words } from "../words/words";

/** Saves what was typed before the window is closed, and asks when something would be lost or broken off. */
export function Closing() {
  const client = useClient();
  const { mutate: answer } = useTell("answerClosing");
  const keepAll = useKeepAll();
  const [question, setQuestion] = useState<CloseQuestion | null>(null);
  const leave = useCallback(() => void keepAll().then(() => { answer([true]); }), [keepAll, answer]);
  useEffect(() => {
    client.hearClosing(setQuestion).catch(() => undefined);
  }, [client]);
  useEffect(() => {
    if (!question) return;
    client.seeClosing().catch(() => undefined);
    if (losesNothing(question)) leave();
  }, [client, question, leave]);
  if (!question || losesNothing(question)) return null;
  return (
    <ConfirmModal
      visible
      title={words(question.running ? "ui-close-running" : "ui-close-password")}
      act={words("ui-close-do")}
      actId="close-anyway"
      stay={words("ui-close-stay")}
      onCancel={() => { setQuestion(null); answer([false]); }}
      onAct={() => { setQuestion(null); leave(); }}
    >
      <SpaceBetween size="xs">
        {question.running && <div>{words("ui-close-running-hint")}</div>}
        {question.passwords.map((user) => (
          <div key={user}>{words("ui-close-password-hint", { user })}</div>
        ))}
      </SpaceBetween>
    </ConfirmModal>
  );
}

function losesNothing({ running, passwords }: CloseQuestion): boolean {
  return !running && passwords.length === 0;
}
