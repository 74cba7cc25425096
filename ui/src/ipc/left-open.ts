import { useAsk, useSession } from "./ask";
import type { LeftOpenView } from "./wire.gen";

const NOTHING: LeftOpenView = { passwords: [], lost: [], run: null };

/** What must not be forgotten in the account that the page is on. */
export function useLeftOpen(): LeftOpenView {
  const session = useSession();
  const left = useAsk("leftOpen", [], { enabled: session !== null });
  return session && left.data ? left.data : NOTHING;
}
