import AppLayout, { type AppLayoutProps } from "@cloudscape-design/components/app-layout";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Loading } from "../components/loading";
import { ProblemAlert } from "../components/problem-alert";
import { HelpContext } from "../help/help-context";
import { HelpAbout } from "../help/help";
import { useHelpPanel } from "../help/use-help-panel";
import { useAsk } from "../ipc/ask";
import { useChecklist } from "../ipc/journey";
import { useSignIn } from "../ipc/session";
import type { StartView } from "../ipc/wire.gen";
import { AboutPage } from "../pages/about";
import { AccountsPage } from "../pages/accounts";
import { AccessKeysPage } from "../pages/access-keys";
import { ChangesPage } from "../pages/changes";
import { ChapterPage } from "../pages/chapter";
import { ChecklistPage } from "../pages/checklist";
import { ClassPage } from "../pages/class";
import { CommandLinePage } from "../pages/command-line";
import { GlossaryPage } from "../pages/glossary";
import { HistoryPage } from "../pages/history";
import { ImportPage } from "../pages/import";
import { JourneyPage } from "../pages/journey";
import { KeyringPage } from "../pages/keyring";
import { PasswordPage } from "../pages/password";
import { PracticePage } from "../pages/practice";
import { ReviewPage } from "../pages/review";
import { ReviewKeysPage } from "../pages/review-keys";
import { RecoveryKitPage } from "../pages/recovery-kit";
import { DoctorPage } from "../pages/doctor";
import { ReportPage } from "../pages/report";
import { ReviewPasswordPage } from "../pages/review-password";
import { ReviewUndoPage } from "../pages/review-undo";
import { RunPage } from "../pages/run";
import { SignedInPage } from "../pages/signed-in";
import { StartPage } from "../pages/start";
import { Phone } from "../phone/phone";
import { PHONE, usePhone } from "../phone/phone-context";
import { go, href, parse, type Route, useRoute } from "../router";
import { SetupPage } from "../wizard/setup-page";
import { words } from "../words/words";
import { Closing } from "./closing";
import { Reminders } from "./reminders";
import { SideBar } from "./side-bar";
import { TopBar } from "./top-bar";
import { useShown } from "./use-shown";

/** The drawer of the help panel. */
const HELP = "help";

/** The navigation would leave no room for the page. */
const NARROW = "(max-width: 900px)";

/** The frame around every page: the bar above, the chapters at the side, and what is in the middle. */
export function Shell() {
  const start = useAsk("start", []);
  const session = start.data?.session ?? null;
  const checklist = useChecklist().data ?? null;
  const route = useRoute();
  const { open, setOpen } = useNavigation(route);
  const { layout, help, close } = useHelpPanel();
  const about = help.topic && <HelpAbout topic={help.topic} start={start.data} checklist={checklist} />;
  const sides = useSides(session?.practice ?? false, about, close);
  return (
    <HelpContext value={help}>
      <TopBar session={session} />
      <AppLayout
        ref={layout}
        headerSelector="#top"
        {...sides}
        navigationOpen={open}
        onNavigationChange={({ detail }) => {
          setOpen(detail.open);
        }}
        navigation={<SideBar checklist={checklist} session={session} />}
        // The guided way has a list of its own pages.
        navigationHide={route.page === "setup" && checklist !== null}
        navigationWidth={260}
        maxContentWidth={1060}
        notifications={<Reminders route={route} />}
        ariaLabels={{
          navigation: words("ui-nav-pages"),
          navigationToggle: words("ui-nav-open"),
          navigationClose: words("ui-nav-close"),
          notifications: words("ui-notices"),
          drawers: words("ui-drawers"),
        }}
        content={<Content start={start} />}
      />
      <Closing />
    </HelpContext>
  );
}

function Content({ start }: { start: ReturnType<typeof useAsk<"start">> }) {
  const { shown, busy } = useShown();
  if (start.isError) return <ProblemAlert problem={start.error} onRetry={() => void start.refetch()} />;
  if (!start.data) return <Loading />;
  return (
    <OpenPractice start={start.data}>
      <div data-shown={shown} aria-busy={busy}>
        <Pages start={start.data} route={parse(shown)} />
      </div>
    </OpenPractice>
  );
}

/** Started with `--practice`: signs in to the practice account without asking, once. */
function OpenPractice({ start, children }: { start: StartView; children: ReactNode }) {
  const signIn = useSignIn();
  const tried = useRef(false);
  const wanted = start.openPractice && !start.session;
  useEffect(() => {
    if (!wanted || tried.current) return;
    tried.current = true;
    signIn.mutate(
      { with: "practice", seed: null },
      {
        onSuccess: () => {
          go({ page: "signed-in" });
        },
      },
    );
  }, [wanted, signIn]);
  // Also before it has begun: the start page is not to be seen for a moment.
  if (signIn.isPending || (wanted && signIn.isIdle)) return <Loading />;
  return (
    <>
      {signIn.isError && <ProblemAlert problem={signIn.error} />}
      {children}
    </>
  );
}

function Pages({ start, route }: { start: StartView; route: Route }) {
  const checklist = useChecklist();
  const { session } = start;
  if (route.page === "keyring") return <KeyringPage />;
  if (route.page === "command-line") return <CommandLinePage />;
  if (route.page === "doctor") return <DoctorPage />;
  if (route.page === "accounts") return <AccountsPage start={start} />;
  if (route.page === "class") return <ClassPage />;
  if (route.page === "glossary") return <GlossaryPage term={route.term} />;
  if (route.page === "about") return <AboutPage />;
  if (route.page === "import") return <ImportPage key={route.profile} profile={route.profile} />;
  if (!session) return <StartPage start={start} />;
  if (checklist.isPending) return <Loading />;
  if (route.page === "start" || route.page === "signed-in") return <SignedInPage session={session} />;
  if (route.page === "practice" && session.practice) return <PracticePage from={route.from} />;
  if (!checklist.data) return <SignedInPage session={session} />;
  switch (route.page) {
    case "journey":
    case "practice":
      return <JourneyPage checklist={checklist.data} />;
    case "setup":
      return <SetupPage checklist={checklist.data} session={session} at={route.at} />;
    case "access-keys":
      return <AccessKeysPage />;
    case "recovery-kit":
      return <RecoveryKitPage />;
    case "report":
      return <ReportPage />;
    case "history":
      return <HistoryPage checklist={checklist.data} />;
    case "review-keys":
      return <ReviewKeysPage action={route.action} />;
    case "chapter":
      return (
        <ChapterPage key={route.chapter} checklist={checklist.data} session={session} chapter={route.chapter} field={route.field} />
      );
    case "review":
      return <ReviewPage checklist={checklist.data} />;
    case "run":
      return <RunPage checklist={checklist.data} session={session} />;
    case "password":
      return <PasswordPage checklist={checklist.data} />;
    case "review-password":
      return <ReviewPasswordPage user={route.user} />;
    case "changes":
      return <ChangesPage />;
    case "review-undo":
      return <ReviewUndoPage choice={route.choice} changed={route.changed} />;
    case "checklist":
      return <ChecklistPage checklist={checklist.data} session={session} />;
  }
}

/** What stands at the side: the help that was asked for, and the practice phone, as long as a practice account is open. */
function useSides(practice: boolean, help: ReactNode, closeHelp: () => void): Partial<AppLayoutProps> {
  const { drawer, setDrawer } = usePhone();
  const drawers = [
    ...(help ? [side(HELP, help, { name: "ui-help", close: "ui-help-close" }, { iconName: "status-info" })] : []),
    ...(practice ? [side(PHONE, <Phone />, { name: "ui-phone", close: "ui-phone-close" }, { iconSvg: <PhoneSign /> })] : []),
  ];
  return {
    drawers,
    // Led from here from the beginning, also while there is none.
    activeDrawerId: help ? HELP : practice ? drawer : null,
    onDrawerChange: ({ detail }) => {
      if (help) closeHelp();
      if (!help || detail.activeDrawerId === PHONE) setDrawer(detail.activeDrawerId);
    },
  };
}

function side(
  id: string,
  content: ReactNode,
  names: { name: string; close: string },
  trigger: AppLayoutProps.Drawer["trigger"],
): AppLayoutProps.Drawer {
  const name = words(names.name);
  return {
    id,
    content,
    trigger,
    defaultSize: 340,
    ariaLabels: { drawerName: name, triggerButton: name, closeButton: words(names.close) },
  };
}

function PhoneSign() {
  return (
    <svg viewBox="0 0 16 16" focusable="false" aria-hidden="true">
      <rect x="4" y="1" width="8" height="14" rx="1.5" />
      <path d="M7 12.5h2" />
    </svg>
  );
}

/** Whether the list of pages is open. A narrow window has no room for it beside the page. */
function useNavigation(route: Route) {
  const [open, setOpen] = useState(() => !window.matchMedia(NARROW).matches);
  const address = href(route);
  const [seen, setSeen] = useState(address);
  if (seen !== address) {
    setSeen(address);
    if (window.matchMedia(NARROW).matches) setOpen(false);
  }
  useEffect(() => {
    const narrow = window.matchMedia(NARROW);
    const follow = () => {
      setOpen(!narrow.matches);
    };
    narrow.addEventListener("change", follow);
    return () => {
      narrow.removeEventListener("change", follow);
    };
  }, []);
  return { open, setOpen };
}
