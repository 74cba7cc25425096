import { createContext, useContext } from "react";

/** What the help panel shows: the step of this id, or nothing. */
export interface Help {
  step: string | null;
  open: (step: string) => void;
}

export const HelpContext = createContext<Help>({ step: null, open: () => undefined });

export function useHelp(): Help {
  return useContext(HelpContext);
}
