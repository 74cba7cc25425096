import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { newQueryClient } from "./ipc/ask";
import type { Client } from "./ipc/commands.gen";
import { ClientProvider } from "./ipc/context";
import { PhoneProvider } from "./phone/phone-context";
import { RunProvider } from "./run/run-context";
import { Shell } from "./shell/shell";
import { Speaking } from "./words/speaking";
import { useSpoken } from "./words/words";

/** The whole window, over the program that `client` speaks to. */
export function App({ client }: { client: Client }) {
  const [cache] = useState(newQueryClient);
  const { locale } = useSpoken();
  return (
    <Speaking locale={locale}>
      <QueryClientProvider client={cache}>
        <ClientProvider value={client}>
          <RunProvider>
            <PhoneProvider>
              <Shell />
            </PhoneProvider>
          </RunProvider>
        </ClientProvider>
      </QueryClientProvider>
    </Speaking>
  );
}
