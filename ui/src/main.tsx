import "@cloudscape-design/global-styles/index.css";
import "./fonts.css";
import "./app.css";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { chooseClient } from "./ipc/client";
import type { Client } from "./ipc/commands.gen";
import { settleMotion } from "./shell/theme";
import { speakTexts } from "./words/words";

settleMotion();
const root = document.getElementById("root");
if (root) {
  const client = await chooseClient();
  if (new URLSearchParams(window.location.search).has("translation")) await speakTranslation(client);
  createRoot(root).render(<App client={client} />);
}

/** The page does not have the words of a translation that is being written: the program reads them. */
async function speakTranslation(client: Client): Promise<void> {
  const texts = await client.translation();
  if (texts) speakTexts(texts);
}
