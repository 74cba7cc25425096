import TopNavigation, { type TopNavigationProps } from "@cloudscape-design/components/top-navigation";
import type { ButtonDropdownProps } from "@cloudscape-design/components/button-dropdown";
import { say } from "../components/say";
import { useLeave } from "../components/sign-out-modal";
import { useTell } from "../ipc/ask";
import type { SessionView } from "../ipc/wire.gen";
import { href } from "../router";
import { useRun } from "../run/run-context";
import { LANGUAGES, speak, useSpoken, words } from "../words/words";
import mark from "./mark.svg?no-inline";
import { THEMES, useTheme } from "./theme";

/** Program, account and settings; on the practice account, and elsewhere than in AWS, also the strip that says so. */
export function TopBar({ session }: { session: SessionView | null }) {
  const { leave, modal } = useLeave();
  const account = useAccountMenu(session, () => { leave({ somebodyElse: false }); });
  const utilities = [account, useSettingsMenu()].filter((menu) => menu !== null);
  return (
    <div id="top" className="top">
      <TopNavigation
        identity={{ href: href({ page: session ? "journey" : "start" }), title: words("ui-product"), logo: { src: mark, alt: words("ui-logo") } }}
        utilities={utilities}
      />
      {session?.practice === true && (
        <aside className="practice-strip" aria-label={words("ui-practice")}>
          <strong>{words("ui-practice")}</strong> <span>{words("ui-practice-note")}</span>
        </aside>
      )}
      {session !== null && session.elsewhere.length > 0 && (
        <aside className="practice-strip" aria-label={words("ui-elsewhere")}>
          <strong>{words("ui-elsewhere")}</strong> <span>{words("ui-elsewhere-note", { addresses: session.elsewhere.join(", ") })}</span>
        </aside>
      )}
      {modal}
    </div>
  );
}

function useSettingsMenu(): TopNavigationProps.MenuDropdownUtility {
  const theme = useTheme();
  const { code } = useSpoken();
  const language = useTell("chooseLanguage");
  const themes = THEMES.map((id) => choice(id, words(`ui-theme-${id}`), id === theme.theme));
  const languages = LANGUAGES.map(({ code: id, name }) => choice(id, name, id === code));
  return {
    type: "menu-dropdown",
    iconName: "settings",
    text: words("ui-settings"),
    ariaLabel: words("ui-settings"),
    items: [
      { id: "language", text: words("ui-language"), items: languages },
      { id: "theme", text: words("ui-theme"), items: themes },
    ],
    onItemClick: ({ detail: { id } }) => {
      if (LANGUAGES.some(({ code }) => code === id)) {
        language.mutate([id]);
        speak(id);
      } else {
        theme.choose(id);
      }
    },
  };
}

function choice(id: string, text: string, checked: boolean): ButtonDropdownProps.CheckboxItem {
  return { id, text, itemType: "checkbox", checked };
}

function useAccountMenu(session: SessionView | null, leave: () => void): TopNavigationProps.MenuDropdownUtility | null {
  const { run } = useRun();
  if (!session) return null;
  const busy = run.phase === "running";
  const reason = busy ? words("ui-sign-out-busy") : undefined;
  return {
    type: "menu-dropdown",
    iconName: "user-profile",
    text: words("ui-account-menu", { account: session.accountId }),
    description: say(session.who),
    items: [{ id: "sign-out", text: words("ui-sign-out"), disabled: busy, disabledReason: reason }],
    onItemClick: leave,
  };
}
