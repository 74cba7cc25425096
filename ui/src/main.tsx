import "@cloudscape-design/global-styles/index.css";
import "./app.css";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { chooseClient } from "./ipc/client";
import { settleMotion } from "./shell/theme";

settleMotion();
const root = document.getElementById("root");
if (root) createRoot(root).render(<App client={await chooseClient()} />);
