import AppLayout from "@cloudscape-design/components/app-layout";
import Flashbar from "@cloudscape-design/components/flashbar";
import Link from "@cloudscape-design/components/link";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Loading } from "../components/loading";
import { ProblemAlert } from "../components/problem-alert";
import { HelpContext } from "../help/help-context";
import { StepHelp } from "../help/step-help";
import { useHelpPanel } from "../help/use-help-panel";
import { useAsk } from "../ipc/ask";
import { useChecklist } from "../ipc/journey";
import { useAttempt, useSignIn } from "../ipc/session";
import type { StartView } from "../ipc/wire.gen";
import { AccessKeysPage } from "../pages/access-keys";
import { ChapterPage } from "../pages/chapter";
import { ChecklistPage } from "../pages/checklist";
import { CommandLinePage } from "../pages/command-line";
import { ImportPage } from "../pages/import";
import { JourneyPage } from "../pages/journey";
import { KeyringPage } from "../pages/keyring";
import { PracticePage } from "../pages/practice";
import { ReviewPage } from "../pages/review";
import { ReviewKeysPage } from "../pages/review-keys";
import { RunPage } from "../pages/run";
import { SignedInPage } from "../pages/signed-in";
import { StartPage } from "../pages/start";
import { go, href, type Route, useRoute } from "../router";
import { useRun } from "../run/run-context";
import { words } from "../words/words";
import { SideBar } from "./side-bar";
import { TopBar } from "./top-bar";

/** The navigation would leave no room for the page. */
const NARROW = "(max-width: 900px)";

/** What is said on other pages while changes are being made, by what they wait for. */
const ELSEWHERE = {
  nothing: "ui-run-elsewhere",
  "needs-codes": "ui-run-waits-elsewhere",
  "needs-sign-in": "ui-run-waits-sign-in",
};

/** The frame around every page: the bar above, the chapters at the side, and what is in the middle. */
export function Shell() {
  const start = useAsk("start", []);
  const session = start.data?.session ?? null;
  const checklist = useChecklist().data ?? null;
  const route = useRoute();
  const { open, setOpen } = useNavigation(route);
  const { layout, help, close } = useHelpPanel();
  const helped = checklist?.steps.find((step) => step.id === help.step);
  return (
    <HelpContext value={help}>
      <TopBar session={session} />
      <AppLayout
        ref={layout}
        headerSelector="#top"
        tools={helped && <StepHelp step={helped} />}
        toolsHide={!helped}
        toolsOpen={helped !== undefined}
        onToolsChange={({ detail }) => {
          if (!detail.open) close();
        }}
        toolsWidth={340}
        navigationOpen={open}
        onNavigationChange={({ detail }) => {
          setOpen(detail.open);
        }}
        navigation={<SideBar checklist={checklist} session={session} />}
        navigationWidth={260}
        maxContentWidth={1060}
        notifications={<WaitingNotice route={route} />}
        ariaLabels={{
          navigation: words("ui-nav-pages"),
          navigationToggle: words("ui-nav-open"),
          navigationClose: words("ui-nav-close"),
          notifications: words("ui-notices"),
          tools: words("ui-help"),
          toolsClose: words("ui-help-close"),
        }}
        content={<Content start={start} route={route} />}
      />
    </HelpContext>
  );
}

function Content({ start, route }: { start: ReturnType<typeof useAsk<"start">>; route: Route }) {
  if (start.isError) return <ProblemAlert problem={start.error} onRetry={() => void start.refetch()} />;
  if (!start.data) return <Loading />;
  return (
    <OpenPractice start={start.data}>
      <Pages start={start.data} route={route} />
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
  if (signIn.isPending) return <Loading />;
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
  if (route.page === "import") return <ImportPage key={route.profile} profile={route.profile} />;
  if (!session) return <StartPage start={start} />;
  if (checklist.isPending) return <Loading />;
  if (route.page === "start" || route.page === "signed-in") return <SignedInPage session={session} />;
  if (route.page === "practice" && session.practice) return <PracticePage />;
  if (!checklist.data) return <SignedInPage session={session} />;
  switch (route.page) {
    case "journey":
    case "practice":
      return <JourneyPage checklist={checklist.data} />;
    case "access-keys":
      return <AccessKeysPage />;
    case "review-keys":
      return <ReviewKeysPage action={route.action} />;
    case "chapter":
      return (
        <ChapterPage key={route.chapter} checklist={checklist.data} session={session} chapter={route.chapter} field={route.field} />
      );
    case "review":
      return <ReviewPage checklist={checklist.data} />;
    case "run":
      return <RunPage checklist={checklist.data} />;
    case "checklist":
      return <ChecklistPage checklist={checklist.data} session={session} />;
  }
}

/** Says on every other page that changes are being made, or that a sign-in is waited for. */
function WaitingNotice({ route }: { route: Route }) {
  const { run } = useRun();
  const attempt = useAttempt();
  if (run.phase === "running" && route.page !== "run") {
    return <Notice to={{ page: "run" }} text={words(ELSEWHERE[run.asked?.event ?? "nothing"])} />;
  }
  if (attempt?.at === "waiting" && isComputerPage(route)) {
    return <Notice to={{ page: "start" }} text={words("ui-sign-in-waits")} />;
  }
  return null;
}

function Notice({ to, text }: { to: Route; text: string }) {
  const link = (
    <Link color="inverted" href={href(to)}>
      {text}
    </Link>
  );
  return <Flashbar items={[{ id: "waiting", type: "in-progress", content: link }]} />;
}

/** Pages that need no session. */
function isComputerPage({ page }: Route): boolean {
  return page === "keyring" || page === "command-line" || page === "import";
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
