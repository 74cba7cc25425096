import type { ReactNode } from "react";
import { Drawing, type Icon } from "./icons";

/** A picture, which a screen reader reads as one text. */
export function Picture({ text, children }: { text: string; children: ReactNode }) {
  return (
    <figure className="picture" role="img" aria-label={text}>
      {children}
    </figure>
  );
}

/** Things one after the other: side by side, or one below the other where there is no room. */
export function Flow({ children }: { children: ReactNode }) {
  return <div className="picture-flow">{children}</div>;
}

interface ThingProps {
  icon: Icon;
  name: string;
  note?: string;
  /** Whether it is good or bad that it comes to this. */
  outcome?: "good" | "bad";
}

/** Something in a picture, with its name below it. */
export function Thing({ icon, name, note, outcome }: ThingProps) {
  return (
    <div className="picture-thing" data-outcome={outcome}>
      <Drawing icon={icon} />
      <strong>{name}</strong>
      {note !== undefined && <span>{note}</span>}
    </div>
  );
}

/** What one thing does to the next. */
export function Arrow({ text }: { text?: string }) {
  return (
    <div className="picture-arrow">
      {text !== undefined && <span>{text}</span>}
      <svg viewBox="0 0 40 12" width="40" height="12" aria-hidden="true" focusable="false">
        <path d="M1 6h36M32 1l6 5-6 5" />
      </svg>
    </div>
  );
}

/** Two things that are needed together. */
export function Plus() {
  return (
    <svg className="picture-plus" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M8 2v12M2 8h12" />
    </svg>
  );
}
