import { useEffect } from "react";
import { useSession } from "../ipc/ask";
import { words } from "../words/words";

/** Names the window after the page. */
export function useTitle(page: string): void {
  const practice = useSession()?.practice ?? false;
  useEffect(() => {
    document.title = words(practice ? "ui-window-title-practice" : "ui-window-title", { page });
  }, [page, practice]);
}
