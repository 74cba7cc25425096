import { useEffect, useRef } from "react";

/** What somebody is waited for comes into view by itself, and its heading takes the focus. */
export function useFocusOnce() {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const heading = root.current?.querySelector<HTMLElement>("h2");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
    root.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return root;
}
