import { I18nProvider } from "@cloudscape-design/components/i18n";
import messages from "@cloudscape-design/components/i18n/messages/all.en";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { newQueryClient } from "./ipc/ask";
import type { Client } from "./ipc/commands.gen";
import { ClientProvider } from "./ipc/context";
import { RunProvider } from "./run/run-context";
import { Shell } from "./shell/shell";

/** The whole window, over the program that `client` speaks to. */
export function App({ client }: { client: Client }) {
  const [cache] = useState(newQueryClient);
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <QueryClientProvider client={cache}>
        <ClientProvider value={client}>
          <RunProvider>
            <Shell />
          </RunProvider>
        </ClientProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}
