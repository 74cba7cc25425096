import { createContext, useContext } from "react";

/** What help can be about: a step, or something that no step is about. */
export type Topic = { about: "step"; step: string } | { about: "stored" } | { about: "sign-in" } | { about: "review" };

/** What the help panel shows, or nothing. */
export interface Help {
  topic: Topic | null;
  open: (topic: Topic) => void;
}

export const HelpContext = createContext<Help>({ topic: null, open: () => undefined });

export function useHelp(): Help {
  return useContext(HelpContext);
}
