import type { ButtonProps } from "@cloudscape-design/components/button";
import Box from "@cloudscape-design/components/box";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { words } from "../words/words";
import { Button } from "./button";

interface ConfirmModalProps {
  title: string;
  /** What the button that goes on says. */
  act: string;
  /** Its id. */
  actId: string;
  /** Its sign. Where there is one, the sign of work takes its place, and nothing moves. */
  icon?: ButtonProps["iconName"];
  /** What the button that goes back says, where that is not "Cancel". */
  stay?: string;
  visible: boolean;
  pending?: boolean;
  /** Why one cannot go on yet. */
  obstacle?: string | undefined;
  onCancel: () => void;
  onAct: () => void;
  children: ReactNode;
}

/** Asks before something that is hard to take back. */
export function ConfirmModal({ title, act, actId, icon, stay = words("ui-cancel"), visible, pending = false, obstacle, onCancel, onAct, children }: ConfirmModalProps) {
  return (
    <Modal
      visible={visible}
      onDismiss={onCancel}
      header={title}
      closeAriaLabel={stay}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={pending} onClick={onCancel}>
              {stay}
            </Button>
            <Button
              id={actId}
              variant="primary"
              iconName={icon}
              loading={pending}
              disabled={obstacle !== undefined}
              disabledReason={obstacle}
              onClick={onAct}
            >
              {act}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {children}
    </Modal>
  );
}
