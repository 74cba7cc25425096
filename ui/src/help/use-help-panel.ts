import type { AppLayoutProps } from "@cloudscape-design/components/app-layout";
import { useCallback, useMemo, useRef, useState } from "react";
import { useHash } from "../router";
import type { Help } from "./help-context";

/** The help panel at the side: which step it is about, and opening and closing it. */
export function useHelpPanel() {
  const layout = useRef<AppLayoutProps.Ref>(null);
  const opener = useRef<Element | null>(null);
  const page = useHash();
  const [shown, setShown] = useState<{ step: string; page: string } | null>(null);
  // Help about one page is of no use on another.
  const step = shown?.page === page ? shown.step : null;

  const open = useCallback(
    (step: string) => {
      opener.current = document.activeElement;
      setShown({ step, page });
      layout.current?.focusActiveDrawer();
    },
    [page],
  );
  const close = () => {
    setShown(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const help: Help = useMemo(() => ({ step, open }), [step, open]);
  return { layout, help, close };
}
