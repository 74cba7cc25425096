import { useState } from "react";
import { useLeftOpen } from "../ipc/left-open";
import { useSignOut } from "../ipc/session";
import { go } from "../router";
import { words } from "../words/words";
import { ConfirmModal } from "./confirm-modal";

/** Signs out. A password that nobody has saved is asked about before, because it would be gone. */
export function useLeave() {
  const signOut = useSignOut();
  const { passwords } = useLeftOpen();
  const [asked, setAsked] = useState<{ somebodyElse: boolean } | null>(null);
  const leave = (how: { somebodyElse: boolean }) => {
    setAsked(null);
    signOut.mutate(how, {
      onSuccess: () => {
        go({ page: "start" });
      },
    });
  };
  const modal = asked && (
    <ConfirmModal
      visible
      title={words("ui-sign-out-password")}
      act={words("ui-sign-out-anyway")}
      actId="sign-out-anyway"
      onCancel={() => {
        setAsked(null);
      }}
      onAct={() => {
        leave(asked);
      }}
    >
      {passwords.map((user) => (
        <div key={user}>{words("ui-close-password-hint", { user })}</div>
      ))}
    </ConfirmModal>
  );
  const begin = (how: { somebodyElse: boolean }) => {
    if (passwords.length > 0) setAsked(how);
    else leave(how);
  };
  return { leave: begin, modal, problem: signOut.error };
}
