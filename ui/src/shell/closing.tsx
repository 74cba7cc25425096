import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEffect, useState } from "react";
import { ConfirmModal } from "../components/confirm-modal";
import { useTell } from "../ipc/ask";
import { useClient } from "../ipc/context";
import type { CloseQuestion } from "../ipc/wire.gen";
import { words } from "../words/words";

/** Asks before the window is closed, when something would be lost or broken off. */
export function Closing() {
  const client = useClient();
  const answer = useTell("answerClosing");
  const [question, setQuestion] = useState<CloseQuestion | null>(null);
  useEffect(() => {
    client.hearClosing(setQuestion).catch(() => undefined);
  }, [client]);
  useEffect(() => {
    if (question) client.seeClosing().catch(() => undefined);
  }, [client, question]);
  if (!question) return null;
  const reply = (leave: boolean) => {
    answer.mutate([leave]);
    setQuestion(null);
  };
  return (
    <ConfirmModal
      visible
      title={words(question.running ? "ui-close-running" : "ui-close-password")}
      act={words("ui-close-do")}
      actId="close-anyway"
      stay={words("ui-close-stay")}
      onCancel={() => { reply(false); }}
      onAct={() => { reply(true); }}
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
