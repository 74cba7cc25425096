import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/ipc/*.gen.ts", "eslint.config.js"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "max-lines": ["error", 500],
      "max-lines-per-function": ["error", 60],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@tauri-apps/*"], message: "Only src/ipc/client.ts speaks to Tauri." },
            {
              group: ["@cloudscape-design/components/status-indicator"],
              importNames: ["default"],
              message: "StatusLine breaks its lines between words.",
            },
          ],
        },
      ],
    },
  },
  { files: ["src/ipc/client.ts", "src/components/status-line.tsx", "vite.config.ts"], rules: { "no-restricted-imports": "off" } },
  { files: ["vite.config.ts"], rules: { "no-restricted-exports": "off" } },
  { files: ["test/**", "src/**/*.test.ts*"], rules: { "max-lines-per-function": "off" } },
);
