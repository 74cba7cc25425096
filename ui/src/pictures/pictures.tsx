import type { ComponentType } from "react";
import { words } from "../words/words";
import { BudgetPicture } from "./budget-picture";
import { Arrow, Flow, Picture, Plus, Thing } from "./parts";

/** The picture that explains a step, by the step's id. */
export const pictures: Partial<Record<string, ComponentType>> = {
  "account-kind": ResponsibilityPicture,
  "root-mfa": MfaPicture,
  "root-access-keys": OwnerPicture,
  groups: GroupPicture,
  "admin-user": OwnerPicture,
  "admin-mfa": MfaPicture,
  "require-mfa": MfaPicture,
  "people-mfa": MfaPicture,
  "daily-sign-in": OwnerPicture,
  "cli-access": KeyPicture,
  "access-keys": KeyPicture,
  budgets: BudgetPicture,
};

/** The owner, and the user for every day. */
function OwnerPicture() {
  return (
    <Picture text={words("picture-owner")}>
      <Flow>
        <Thing icon="root" name={words("picture-owner-root")} note={words("picture-owner-root-note")} />
        <Arrow text={words("picture-owner-creates")} />
        <Thing icon="person" name={words("picture-owner-admin")} note={words("picture-owner-admin-note")} outcome="good" />
      </Flow>
    </Picture>
  );
}

/** A group gives permissions to its users. */
function GroupPicture() {
  return (
    <Picture text={words("picture-group")}>
      <Flow>
        <Thing icon="policy" name={words("picture-group-policy")} note={words("picture-group-policy-note")} />
        <Arrow text={words("picture-group-attached")} />
        <Thing icon="people" name={words("picture-group-group")} note={words("picture-group-group-note")} />
        <Arrow text={words("picture-group-members")} />
        <Thing icon="person" name={words("picture-group-users")} note={words("picture-group-users-note")} outcome="good" />
      </Flow>
    </Picture>
  );
}

/** A stolen password alone opens nothing. */
function MfaPicture() {
  return (
    <Picture text={words("picture-mfa")}>
      <Flow>
        <Thing icon="password" name={words("picture-mfa-password")} />
        <Plus />
        <Thing icon="phone" name={words("picture-mfa-code")} />
        <Arrow />
        <Thing icon="done" name={words("picture-mfa-in")} outcome="good" />
      </Flow>
      <Flow>
        <Thing icon="thief" name={words("picture-mfa-stolen")} />
        <Arrow />
        <Thing icon="stopped" name={words("picture-mfa-out")} outcome="bad" />
      </Flow>
    </Picture>
  );
}

/** The secret lives in the keyring, not in a file. */
function KeyPicture() {
  return (
    <Picture text={words("picture-key")}>
      <Flow>
        <Thing icon="terminal" name={words("picture-key-cli")} />
        <Arrow text={words("picture-key-asks")} />
        <Thing icon="firstday" name={words("picture-key-firstday")} />
        <Arrow text={words("picture-key-reads")} />
        <Thing icon="lock" name={words("picture-key-keyring")} note={words("picture-key-keyring-note")} outcome="good" />
      </Flow>
      <Flow>
        <Thing icon="file" name={words("picture-key-file")} note={words("picture-key-file-note")} outcome="bad" />
      </Flow>
    </Picture>
  );
}

/** What AWS takes care of, and what is left to the owner. */
function ResponsibilityPicture() {
  return (
    <Picture text={words("picture-responsibility")}>
      <div className="picture-stack">
        <Thing icon="person" name={words("picture-responsibility-you")} note={words("picture-responsibility-you-note")} outcome="good" />
        <Thing icon="building" name={words("picture-responsibility-aws")} note={words("picture-responsibility-aws-note")} />
      </div>
    </Picture>
  );
}
