import type { AppLayoutProps } from "@cloudscape-design/components/app-layout";
import { useCallback, useMemo, useRef, useState } from "react";
import { useHash } from "../router";
import type { Help, Topic } from "./help-context";

/** The help panel at the side: what it is about, and opening and closing it. */
export function useHelpPanel() {
  const layout = useRef<AppLayoutProps.Ref>(null);
  const opener = useRef<Element | null>(null);
  const page = useHash();
  const [shown, setShown] = useState<{ topic: Topic; page: string } | null>(null);
  // Help about one page is of no use on another.
  const topic = shown?.page === page ? shown.topic : null;

  const open = useCallback(
    (topic: Topic) => {
      opener.current = document.activeElement;
      setShown({ topic, page });
      layout.current?.focusActiveDrawer();
    },
    [page],
  );
  const close = () => {
    setShown(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const help: Help = useMemo(() => ({ topic, open }), [topic, open]);
  return { layout, help, close };
}
