import SideNavigation, { type SideNavigationProps } from "@cloudscape-design/components/side-navigation";
import { StatusMark } from "../components/status-mark";
import type { Checklist, Session } from "../ipc/wire.gen";
import { href, useRoute } from "../router";
import { progressOf, stepsOf } from "../steps/progress";
import { words } from "../words/words";

/** The chapters with their marks, and the other pages. */
export function SideBar({ checklist, session }: { checklist: Checklist; session: Session }) {
  const route = useRoute();
  const plain = route.page === "chapter" ? { ...route, field: null } : route;
  return (
    <SideNavigation
      header={{ text: words("ui-nav"), href: href({ page: "journey" }) }}
      activeHref={href(plain)}
      items={items(checklist, session)}
    />
  );
}

function items(checklist: Checklist, session: Session): SideNavigationProps.Item[] {
  const chapters = checklist.chapters.map((chapter): SideNavigationProps.Item => {
    const progress = progressOf(stepsOf(checklist, chapter));
    return {
      type: "link",
      text: words(`chapter-${chapter}`),
      href: href({ page: "chapter", chapter, field: null }),
      info: <StatusMark status={progress.status} text={words("ui-nav-count", { settled: progress.settled, total: progress.total })} />,
    };
  });
  const practice: SideNavigationProps.Item[] = session.practice
    ? [{ type: "link", text: words("ui-practice-title"), href: href({ page: "practice" }) }]
    : [];
  return [
    { type: "link", text: words("ui-journey-title"), href: href({ page: "journey" }) },
    { type: "section", text: words("ui-nav-chapters"), items: chapters },
    { type: "divider" },
    { type: "link", text: words("ui-review-title"), href: href({ page: "review" }) },
    { type: "link", text: words("ui-checklist-title"), href: href({ page: "checklist" }) },
    ...practice,
  ];
}
