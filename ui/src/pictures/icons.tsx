import type { ReactNode } from "react";

/** Line drawings on a field of 24 by 24, in the colour of the text around them. */
const DRAWN = {
  root: (
    <>
      <path d="M4 8l4 4 4-7 4 7 4-4-2 10H6z" />
      <path d="M6 21h12" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c0-5 3.5-7 8-7s8 2 8 7" />
    </>
  ),
  people: (
    <>
      <circle cx="8.5" cy="9" r="3" />
      <circle cx="16" cy="9" r="3" />
      <path d="M2.5 20c0-4 2.5-6 6-6s6 2 6 6M15 14c4 0 6.5 2 6.5 6" />
    </>
  ),
  policy: (
    <>
      <path d="M6 3h9l4 4v14H6z" />
      <path d="M9 11h7M9 15h7M9 7h3" />
    </>
  ),
  password: (
    <>
      <rect x="2" y="8" width="20" height="8" rx="2" />
      <path d="M7 12h.01M12 12h.01M17 12h.01" strokeWidth="3" />
    </>
  ),
  phone: (
    <>
      <rect x="7" y="2" width="10" height="20" rx="2" />
      <path d="M10 8h4M10 12h4M12 18.5h.01" />
    </>
  ),
  thief: (
    <>
      <path d="M3 8c6-2 12-2 18 0v4c0 3-2 5-5 5-2 0-3-2-4-2s-2 2-4 2c-3 0-5-2-5-5z" />
      <path d="M7 11h3M14 11h3" />
    </>
  ),
  done: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12l3 3 5-6" />
    </>
  ),
  stopped: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9 9l6 6M15 9l-6 6" />
    </>
  ),
  terminal: (
    <>
      <rect x="2" y="4" width="20" height="16" rx="2" />
      <path d="M6 9l3 3-3 3M12 15h5" />
    </>
  ),
  firstday: (
    <>
      <path d="M3 18h18M6 18a6 6 0 0 1 12 0" />
      <path d="M12 5v3M4.5 9.5l2 2M19.5 9.5l-2 2" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="10" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3M12 15v2" />
    </>
  ),
  file: (
    <>
      <path d="M6 3h9l4 4v14H6z" />
      <path d="M15 3v4h4" />
    </>
  ),
  building: (
    <>
      <rect x="4" y="3" width="16" height="6" rx="1" />
      <rect x="4" y="9" width="16" height="6" rx="1" />
      <rect x="4" y="15" width="16" height="6" rx="1" />
      <path d="M8 6h.01M8 12h.01M8 18h.01" strokeWidth="2" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type Icon = keyof typeof DRAWN;

/** One of the drawings. What it shows is said beside it. */
export function Drawing({ icon }: { icon: Icon }) {
  return (
    <svg className="drawing" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
      {DRAWN[icon]}
    </svg>
  );
}
