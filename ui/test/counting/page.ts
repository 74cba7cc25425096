import { sum, wordsOf } from "./text";

/** What a page asks of whoever reads it. */
export interface PageCounts {
  words: number;
  /** Words before the first thing that can be done. */
  before: number;
  /** What can be done: a group of choices is one. */
  controls: number;
  /** What has to be filled in before it goes on. */
  answers: number;
}

const CONTROL = "input, textarea, select, button, a[class*=awsui_button_], [role=button], [role=combobox]";
/** Links that open help, and buttons that copy, ask for nothing. */
const ASIDE = "[class*=variant-info], [class*=copy-to-clipboard] button";

/** Counts what the page shows. The frame around it is the same on every page, and is read once. */
export function countPage(page: Element): PageCounts {
  const controls = Array.from(page.querySelectorAll(CONTROL)).filter((it) => isShown(it) && !it.matches(ASIDE));
  const [first] = controls;
  const shown = textsIn(page);
  const isBefore = ({ node }: Shown) =>
    !first || (node.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return {
    words: number(shown),
    before: number(shown.filter(isBefore)),
    controls: new Set(controls.map(groupOf)).size,
    answers: new Set(controls.filter(isOpen).map(groupOf)).size,
  };
}

/** What stands around every page, the list of the wizard's pages among it. */
const FRAME = "nav, [class*=awsui_collapsed-steps]";

interface Shown {
  node: Node;
  text: string;
}

function number(shown: readonly Shown[]): number {
  return sum(shown.map(({ text }) => wordsOf(text).length));
}

function textsIn(page: Element): Shown[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const found: Shown[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (parentElement && isShown(parentElement)) found.push({ node, text: node.textContent ?? "" });
  }
  return found;
}

/** Without the style sheets, what is folded away or read aloud alone is known by its attributes and by Cloudscape's names. */
function isShown(element: Element): boolean {
  for (let it: Element | null = element; it; it = it.parentElement) {
    const name = it.getAttribute("class") ?? "";
    if (it.getAttribute("aria-hidden") === "true" || it.hasAttribute("hidden") || it.matches(FRAME)) return false;
    if (/awsui_(hidden|sr-only|visually-hidden|awaiting-animation)_|visually-hidden/.test(name)) return false;
    if (it.tagName === "STYLE" || it.tagName === "SVG" || isFolded(it)) return false;
  }
  return true;
}

function isFolded(element: Element): boolean {
  const opener = element.id && document.querySelector(`[aria-controls="${CSS.escape(element.id)}"]`);
  return opener ? opener.getAttribute("aria-expanded") === "false" : false;
}

function groupOf(control: Element): Element {
  return control.closest("[role=radiogroup]") ?? control;
}

/** Whether nothing was given or chosen yet where something has to be. */
function isOpen(control: Element): boolean {
  const group = control.closest("[role=radiogroup]");
  if (group) return !group.querySelector("input:checked");
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    const typed = !["checkbox", "radio", "button", "submit"].includes(control.type);
    return typed && control.value === "" && control.getAttribute("aria-required") === "true";
  }
  return false;
}
