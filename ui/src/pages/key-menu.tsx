import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import { useNarrow } from "../components/narrow";
import type { AccessKeyRow, KeyAction } from "../ipc/wire.gen";
import { go } from "../router";
import { words } from "../words/words";

/** What the person was asked about, before the review. */
export interface AskedKey {
  about: "rotate" | "leaked";
  accessKey: AccessKeyRow;
}

type Deed = KeyAction["action"];

/** What can be done with a key. What cannot is there too, and says why. */
export function KeyMenu({ accessKey, onAsk }: { accessKey: AccessKeyRow; onAsk: (asked: AskedKey) => void }) {
  const { user, id, actions } = accessKey;
  const narrow = useNarrow();
  const choose = (chosen: string) => {
    const deed = deeds(accessKey).find((deed) => deed === chosen);
    if (deed === "rotate" || deed === "leaked") onAsk({ about: deed, accessKey });
    else if (deed !== undefined) go({ page: "review-keys", action: { action: deed, user, id } });
  };
  return (
    <ButtonDropdown
      variant={narrow ? "inline-icon" : "normal"}
      nativeTriggerAttributes={{ id: `actions-${id}` }}
      expandToViewport
      ariaLabel={words("ui-key-menu-for", { key: id, user })}
      items={deeds(accessKey).map((deed) => {
        const can = actions.includes(deed);
        return {
          id: deed,
          text: words(`ui-key-${deed}`),
          disabled: !can,
          disabledReason: can ? undefined : words(`ui-key-cannot-${deed}`),
        };
      })}
      onItemClick={({ detail }) => {
        choose(detail.id);
      }}
    >
      {words("ui-actions")}
    </ButtonDropdown>
  );
}

function deeds({ active }: AccessKeyRow): Deed[] {
  return ["rotate", "leaked", active ? "deactivate" : "activate", "delete"];
}
