import type { BrowserStart, HowToSignIn, StartView } from "../ipc/wire.gen";

/** What a way of signing in is given. */
export interface WayProps {
  start: StartView;
  pending: boolean;
  onSignIn: (how: HowToSignIn) => void;
  /** Begins to sign in through the browser. */
  onBegin: (start: BrowserStart) => void;
}
