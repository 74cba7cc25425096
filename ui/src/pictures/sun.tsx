import type { ReactNode } from "react";

/** The sun comes up behind a locked door: the first day begins. It says nothing that the page does not say. */
export function Sunrise() {
  return (
    <Scene>
      <circle className="sun" cx="164" cy="76" r="26" />
      <path className="rays" d="M164 40V26M136 50l-9-11M192 50l9-11M120 70l-14-5M208 70l14-5" />
      <path className="hills" d="M0 96V80q40-22 84-6t84-2q36-14 72 2v22z" />
      <path className="house" d="M58 86V44a20 20 0 0 1 40 0v42z" />
      <path className="keyhole" d="M78 60v9" />
      <circle className="keyhole" cx="78" cy="57" r="2" />
    </Scene>
  );
}

/** The sun is up: what comes after the first day. It says nothing that the page does not say. */
export function SunUp() {
  return (
    <Scene>
      <circle className="sun" cx="120" cy="62" r="26" />
      <path className="rays" d="M120 24V10M92 34l-9-11M148 34l9-11M72 54l-14-5M168 54l14-5" />
      <path className="hills" d="M0 96V80q40-22 84-6t84-2q36-14 72 2v22z" />
      <rect className="house" x="98" y="58" width="44" height="26" rx="3" />
      <path className="roof" d="M92 60l28-20 28 20" />
      <path className="tick" d="M110 70l7 7 13-13" />
    </Scene>
  );
}

function Scene({ children }: { children: ReactNode }) {
  return (
    <svg className="scene" viewBox="0 0 240 96" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
