import { type Client } from "./commands.gen";
import { play, type Scene } from "./player";

/** The recorded scenes, by their names. They are never shipped: only development and tests open one. */
export const scenes: ReadonlyMap<string, Scene> = new Map(
  Object.entries(import.meta.glob<Scene>("../../recordings/*.json", { eager: true, import: "default" })).map(
    ([path, scene]) => [path.replace(/^.*\/|\.json$/g, ""), scene],
  ),
);

/** Opens the scene that the address asks for (`?scene=<name>`), or else the first day from its beginning. */
export function openScene(name: string | null): Client {
  const scene = scenes.get(name ?? "first-day");
  if (!scene) throw new Error(`no scene ${String(name)}: there are ${[...scenes.keys()].join(", ")}`);
  if (window.location.hash === "") window.location.hash = scene.hash;
  return play(scene, 250);
}
