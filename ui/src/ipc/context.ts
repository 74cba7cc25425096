import { createContext, useContext } from "react";
import type { Client } from "./commands.gen";

const ClientContext = createContext<Client | null>(null);

export const ClientProvider = ClientContext.Provider;

/** The program behind this window. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error("no client is provided");
  return client;
}
