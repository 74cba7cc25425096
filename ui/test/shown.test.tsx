import { act, renderHook } from "@testing-library/react";
import { flushSync } from "react-dom";
import { expect, test } from "vitest";
import { useShown } from "../src/shell/use-shown";

function goes(hash: string) {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

/** B-255 */
test("a page is shown at once, and a chapter when it is drawn", () => {
  window.location.hash = "#/signed-in";
  const seen: { shown: string; busy: boolean }[] = [];
  renderHook(() => {
    seen.push(useShown());
  });
  act(() => { goes("#/journey"); });
  expect(seen.at(-1)).toEqual({ shown: "#/journey", busy: false });
  seen.length = 0;
  act(() => { goes("#/chapter/people"); });
  expect(seen).toContainEqual({ shown: "#/journey", busy: true });
  expect(seen.at(-1)).toEqual({ shown: "#/chapter/people", busy: false });
});

/** B-255 */
test("a page that was left is not shown again while a chapter is drawn", () => {
  window.location.hash = "#/signed-in";
  const seen: string[] = [];
  renderHook(() => {
    seen.push(useShown().shown);
  });
  act(() => {
    flushSync(() => { goes("#/journey"); });
    flushSync(() => { goes("#/chapter/people"); });
  });
  expect(seen.at(-1)).toBe("#/chapter/people");
  expect(seen.lastIndexOf("#/signed-in")).toBeLessThan(seen.indexOf("#/journey"));
});

/** B-255 */
test("who turns away from a chapter before it is drawn comes where they wanted", () => {
  window.location.hash = "#/journey";
  const { result } = renderHook(() => useShown());
  act(() => {
    goes("#/chapter/people");
    goes("#/checklist");
  });
  expect(result.current).toEqual({ shown: "#/checklist", busy: false });
});
