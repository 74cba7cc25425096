import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect } from "vitest";

configure({
  asyncUtilTimeout: 5000,
  getElementError: (message) => new Error(message?.split("\n")[0] ?? "not found"),
});

// What jsdom lacks and the pages ask for.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  window.location.hash = "";
  localStorage.clear();
});

afterEach(() => {
  // A message that is missing, or lacks a variable, stands there as its id in brackets.
  const missing = /\[[a-z]+-[a-z0-9-]+\]/.exec(document.body.textContent)?.[0];
  cleanup();
  expect(missing).toBeUndefined();
});
