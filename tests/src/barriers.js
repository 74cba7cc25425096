// Notes what the keyboard should reach, and from here on what it does reach, and whether one sees it there.
const asked = "a[href], button, input, select, textarea, summary, [tabindex]";
const isSeen = (it) => it.checkVisibility({ visibilityProperty: true });
const within = [...document.querySelectorAll("[role=dialog]")].find(isSeen) ?? document;
const isUsable = (it) =>
  it.tabIndex >= 0 && !it.disabled && isSeen(it) && it.closest("[inert]") === null;
// Of a group of radio buttons only the chosen one takes the focus; arrows lead to the others.
const isOther = (it) => it.type === "radio" && !it.checked && within.querySelector(`input[name="${it.name}"]:checked`) !== null;
// The ends of a question hand the focus on.
const isEnd = (it) => it.matches("div:empty");
const name = (it) => `${it.localName} ${it.getAttribute("aria-label") || it.id || it.textContent.trim()}`;
const look = (it) =>
  [it, it.nextElementSibling, it.parentElement]
    .filter((part) => part !== null)
    .flatMap((part) => [undefined, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)))
    .map((style) => [style.outline, style.boxShadow, style.border, style.content, style.backgroundColor].join(" "))
    .join("\n");

document.activeElement.blur();
const wanted = [...within.querySelectorAll(asked)].filter((it) => isUsable(it) && !isOther(it) && !isEnd(it));
const plain = new Map(wanted.map((it) => [it, look(it)]));
const reached = new Set();
window.keyboard = {
  /** Call it after each press. */
  note() {
    const at = document.activeElement;
    if (plain.has(at) && look(at) !== plain.get(at)) reached.add(at);
  },
  left: () => wanted.filter((it) => it.isConnected && !reached.has(it)).map(name),
};
