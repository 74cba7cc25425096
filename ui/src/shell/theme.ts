import { applyMode, disableMotion, Mode } from "@cloudscape-design/global-styles";
import { useEffect, useState } from "react";

export const THEMES = ["system", "light", "dark"] satisfies string[];
export type Theme = "system" | "light" | "dark";

const KEY = "firstday-visual-mode";

/** Light, dark or as the system has it; remembered on this computer. */
export function useTheme() {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    const apply = () => {
      applyMode(theme === "dark" || (theme === "system" && system.matches) ? Mode.Dark : Mode.Light);
    };
    apply();
    system.addEventListener("change", apply);
    return () => {
      system.removeEventListener("change", apply);
    };
  }, [theme]);
  const choose = (chosen: string) => {
    const next = toTheme(chosen);
    localStorage.setItem(KEY, next);
    setTheme(next);
  };
  return { theme, choose };
}

/** No moving parts while a test drives the window. */
export function settleMotion(): void {
  if (navigator.webdriver) disableMotion(true);
}

function readTheme(): Theme {
  return toTheme(localStorage.getItem(KEY));
}

function toTheme(text: string | null): Theme {
  return text === "light" || text === "dark" ? text : "system";
}
