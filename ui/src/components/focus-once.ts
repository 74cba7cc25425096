import { useEffect, useRef } from "react";

/** What somebody is waited for comes into view by itself, and its heading takes the focus. */
export function useFocusOnce() {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    focusHeading(root.current);
  }, []);
  return root;
}

/** Where a control goes away under the focus, the heading of its section takes it. */
export function focusHeading(section: HTMLElement | null): void {
  const heading = section?.querySelector<HTMLElement>("h2");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
