import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { PathLink } from "../ipc/wire.gen";
import { keyOf } from "./way";

/** A link as it is drawn. */
export interface Line {
  link: PathLink;
  d: string;
}

interface Lines {
  box: RefObject<HTMLDivElement | null>;
  lines: Line[];
}

/**
 * Lines between the things in a box, drawn anew as the box changes its size. A thing has its place as `data-thing`, and
 * what keeps the way free for a link that passes a column has the link as `data-lane`.
 */
export function useLines(links: readonly PathLink[], shown: ReadonlySet<number>): Lines {
  const box = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<Line[]>([]);
  useEffect(() => {
    const at = box.current;
    if (!at || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      setLines(links.filter(({ from, to }) => shown.has(from) && shown.has(to)).map((link) => ({ link, d: drawn(at, link) })));
    });
    observer.observe(at);
    return () => {
      observer.disconnect();
    };
  }, [links, shown]);
  return { box, lines };
}

function drawn(box: HTMLElement, link: PathLink): string {
  const start = placeOf(box, `[data-thing="${link.from.toString()}"]`);
  const end = placeOf(box, `[data-thing="${link.to.toString()}"]`);
  if (!start || !end) return "";
  const lane = placeOf(box, `[data-lane="${keyOf(link)}"]`);
  if (!lane) return curve(start, end);
  return `${curve(start, lane)}H${lane.right.toFixed(1)}${curve(lane, end)}`;
}

interface Place {
  left: number;
  right: number;
  middle: number;
}

function placeOf(box: HTMLElement, css: string): Place | undefined {
  const found = box.querySelector(css)?.getBoundingClientRect();
  if (!found) return undefined;
  const { left, top } = box.getBoundingClientRect();
  return { left: found.left - left, right: found.right - left, middle: (found.top + found.bottom) / 2 - top };
}

/** From the right side of one to the left side of the other. */
function curve(from: Place, to: Place): string {
  const half = (from.right + to.left) / 2;
  const [x1, y1, x2, y2, x] = [from.right, from.middle, to.left, to.middle, half].map((pixels) => pixels.toFixed(1));
  return `M${x1 ?? ""} ${y1 ?? ""}C${x ?? ""} ${y1 ?? ""} ${x ?? ""} ${y2 ?? ""} ${x2 ?? ""} ${y2 ?? ""}`;
}
