import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect } from "vitest";
import { App } from "../src/app";
import { fakeClient, type FakeOptions } from "./fake";
import { scenes } from "./fake-scenes";
import type { Client } from "../src/ipc/commands.gen";

/** Opens the window at `hash`, over a stand-in that behaves as asked. */
export function open(hash: string, options: FakeOptions = {}, over: Partial<Client> = {}) {
  window.location.hash = hash;
  const client = { ...fakeClient(options), ...over };
  render(<App client={client} />);
  return { client, user: userEvent.setup() };
}

/** Opens one of the scenes that can also be looked at in a browser. */
export function openScene(name: string) {
  const scene = scenes.find((scene) => scene.name === name);
  if (!scene) throw new Error(`no scene ${name}`);
  return open(scene.hash, scene.options);
}

/** Waits for the page with this heading. */
export function page(name: string | RegExp) {
  return screen.findByRole("heading", { level: 1, name });
}

/** Nothing on the page that axe knows to be an obstacle. Colours are looked at in a real browser. */
export async function expectAccessible() {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join("\n")}`);
  expect(found).toEqual([]);
}
