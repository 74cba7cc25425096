import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

/** The drawer of the practice phone. */
export const PHONE = "practice-phone";

interface PhoneControl {
  /** The drawer that is open. */
  drawer: string | null;
  setDrawer: (drawer: string | null) => void;
}

const PhoneContext = createContext<PhoneControl>({ drawer: null, setDrawer: () => undefined });

/** Keeps the practice phone at hand on every page: it stays open from one to the next. */
export function PhoneProvider({ children }: { children: ReactNode }) {
  const [drawer, setDrawer] = useState<string | null>(null);
  const control = useMemo(() => ({ drawer, setDrawer }), [drawer]);
  return <PhoneContext.Provider value={control}>{children}</PhoneContext.Provider>;
}

export function usePhone(): PhoneControl {
  return useContext(PhoneContext);
}
