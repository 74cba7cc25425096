import { startTransition, useEffect, useState } from "react";
import { parse, useHash } from "../router";

/**
 * The address of the page that is shown, and whether another one is asked for. A chapter of a large account takes a
 * while to draw: meanwhile the page before it stays, and the window answers. All others are shown at once.
 */
export function useShown(): { shown: string; busy: boolean } {
  const asked = useHash();
  const [shown, show] = useState(asked);
  const takesLong = parse(asked).page === "chapter";
  if (!takesLong && shown !== asked) show(asked);
  useEffect(() => {
    if (takesLong) startTransition(() => { show(asked); });
  }, [takesLong, asked]);
  return { shown, busy: shown !== asked };
}
