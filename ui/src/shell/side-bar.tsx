import SideNavigation, { type SideNavigationProps } from "@cloudscape-design/components/side-navigation";
import { StatusMark } from "../components/status-mark";
import type { ChecklistView, SessionView } from "../ipc/wire.gen";
import { href, type Route, useRoute } from "../router";
import { needed, progressOf, stepsOf } from "../steps/progress";
import { words } from "../words/words";

/** The page that these replace in the list. */
const PARENTS: Partial<Record<Route["page"], Route>> = {
  import: { page: "command-line" },
  "review-keys": { page: "access-keys" },
  "review-password": { page: "password" },
  "review-undo": { page: "changes" },
};

/** The chapters with their marks, and the other pages. Without a session only what is about this computer. */
export function SideBar({ checklist, session }: { checklist: ChecklistView | null; session: SessionView | null }) {
  const route = useRoute();
  const plain = withoutPlace(route);
  const known = session && checklist;
  return (
    <SideNavigation
      header={{ text: words("ui-nav"), href: href({ page: known ? "journey" : "start" }) }}
      activeHref={href(PARENTS[route.page] ?? plain)}
      items={[...(known ? firstDay(checklist, session) : []), ...(known ? [account()] : []), computer(), teachers(), ...glossary()]}
    />
  );
}

/** The page itself, wherever on it one is. */
function withoutPlace(route: Route): Route {
  if (route.page === "chapter") return { ...route, field: null };
  if (route.page === "glossary") return { ...route, term: null };
  return route.page === "practice" ? { ...route, from: null } : route;
}

type Item = SideNavigationProps.Item;

function account(): Item {
  return section("ui-nav-account", [
    link("ui-access-keys", { page: "access-keys" }),
    link("ui-changes", { page: "changes" }),
    link("ui-report-title", { page: "report" }),
  ]);
}

function computer(): Item {
  return section("ui-nav-computer", [
    link("ui-accounts-title", { page: "accounts" }),
    link("ui-keyring", { page: "keyring" }),
    link("ui-nav-command-line", { page: "command-line" }),
    link("ui-doctor", { page: "doctor" }),
  ]);
}

function teachers(): Item {
  return section("ui-nav-teachers", [link("class-title", { page: "class" })]);
}

function glossary(): Item[] {
  return [{ type: "divider" }, link("ui-glossary", { page: "glossary", term: null }), link("ui-about", { page: "about" })];
}

function firstDay(checklist: ChecklistView, session: SessionView): Item[] {
  const chapters = checklist.chapters.map((chapter): SideNavigationProps.Link => {
    const { settled, total, standing } = progressOf(needed(stepsOf(checklist, chapter)));
    return {
      type: "link",
      text: words(`chapter-${chapter}`),
      href: href({ page: "chapter", chapter, field: null }),
      info: total > 0 && <StatusMark {...standing} text={words("ui-nav-count", { settled, total })} />,
    };
  });
  const practice = session.practice ? [link("ui-practice-title", { page: "practice", from: null })] : [];
  return [
    link("ui-journey-title", { page: "journey" }),
    section("ui-nav-chapters", chapters),
    { type: "divider" },
    link("ui-review-title", { page: "review" }),
    link("ui-checklist-title", { page: "checklist" }),
    link("ui-history-title", { page: "history" }),
    ...practice,
    { type: "divider" },
  ];
}

function link(text: string, route: Route): SideNavigationProps.Link {
  return { type: "link", text: words(text), href: href(route) };
}

function section(text: string, items: Item[]): Item {
  return { type: "section", text: words(text), items };
}
