import type { ChecklistView } from "../ipc/wire.gen";
import { href } from "../router";

/** The page of a step, at one of its fields if one is named. */
export function chapterHref(checklist: ChecklistView, id: string, field = ""): string {
  const chapter = checklist.steps.find((step) => step.id === id)?.chapter ?? "";
  return href({ page: "chapter", chapter, field: field === "" ? id : `${id}.${field}` });
}

/** The page of the guided way that a step stands on, or else the step's own. */
export function setupHref(checklist: ChecklistView, id: string, field = ""): string {
  const page = checklist.setup.pages.find(({ steps }) => steps.includes(id));
  return page ? href({ page: "setup", at: page.id }) : chapterHref(checklist, id, field);
}
