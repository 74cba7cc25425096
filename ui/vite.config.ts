import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const repository = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  plugins: [react()],
  // The words stand outside `ui/`, because the terminal reads the same files.
  server: { port: 5173, strictPort: true, fs: { allow: [repository] } },
  // Safari 16 stands for the WebKit that Debian 12 and macOS 13 bring.
  build: { target: "safari16", outDir: "dist", chunkSizeWarningLimit: 2000 },
  test: {
    environment: "jsdom",
    setupFiles: ["test/setup.ts"],
    css: false,
    testTimeout: 60_000,
    // Where the pages write local time, the tests know which.
    env: { TZ: "UTC" },
    server: { deps: { inline: [/@cloudscape-design/] } },
  },
});
