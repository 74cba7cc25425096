import { useEffect, useRef } from "react";

/** What somebody is waited for comes into view by itself, and its heading takes the focus. It stays in
 * view when the number of panels above it changes. */
export function useFocusOnce(above = 0) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    focusHeading(root.current);
  }, []);
  useEffect(() => {
    root.current?.scrollIntoView({ block: "nearest" });
  }, [above]);
  return root;
}

/** Where a control goes away under the focus, the heading of its section takes it. */
export function focusHeading(section: HTMLElement | null): void {
  const heading = section?.querySelector<HTMLElement>("h2");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
