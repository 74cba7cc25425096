const found = [];
const scrolls = (style) => /auto|scroll/.test(style.overflowX);
const name = (it) => {
  const text = it.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
  return `${it.tagName.toLowerCase()}${it.id ? `#${it.id}` : ""} “${text}”`;
};
/** Read aloud alone, or not there. */
const hidden = (it) => {
  const { width, height, right } = it.getBoundingClientRect();
  const style = getComputedStyle(it);
  return width <= 1 || height <= 1 || right <= 0 || style.visibility === "hidden" || style.opacity === "0" || style.clipPath !== "none" || it.closest("[aria-hidden=true]") !== null;
};
/** Whether somebody can bring the rest of it into view. */
const withinScroller = (it) => {
  for (let up = it.parentElement; up && up !== document.body; up = up.parentElement) if (scrolls(getComputedStyle(up))) return true;
  return false;
};
const { clientWidth, scrollWidth } = document.documentElement;
if (scrollWidth > clientWidth + 1) {
  const right = (it) => it.getBoundingClientRect().right;
  const wide = [...document.querySelectorAll("body *")].filter((it) => right(it) > clientWidth + 1 && !withinScroller(it));
  found.push(`the page is ${scrollWidth - clientWidth} wider than the window: ${wide.map(name).join(", ")}`);
}
for (const it of document.querySelectorAll("body *")) {
  const own = [...it.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "");
  if (own.length === 0 || it.closest("svg, style, script, iframe, option") || hidden(it) || withinScroller(it)) continue;
  const style = getComputedStyle(it);
  const clips = style.overflowX !== "visible";
  if (clips && !scrolls(style) && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 2)) {
    found.push(`cut off: ${name(it)}`);
    continue;
  }
  const range = document.createRange();
  for (const node of own) {
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.right > clientWidth + 1 || box.left < -1) found.push(`outside the window: ${name(it)}`);
      for (let up = it.parentElement; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowX === "visible") continue;
        const edge = up.getBoundingClientRect();
        if (box.right > edge.right + 1 || box.left < edge.left - 1) found.push(`outside its box: ${name(it)}`);
        break;
      }
    }
  }
}
return [...new Set(found)];
