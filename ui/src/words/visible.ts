/** Control characters, ends of lines, and what has no look of its own; as `crates/checklist/src/visible.rs` has it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** Of category Cf, and seen: signs of Arabic and its kin that stand over a number (`Prepended_Concatenation_Mark`). */
const SEEN = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;
const SELECTOR = /\p{Variation_Selector}/u;
const JOINERS = ["\u200c", "\u200d"];
const SHORT = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** The text over one line or several, with what nobody would see of it shown as `\u{1b}`. */
export function visible(text: string): string {
  return shown(text.replaceAll("\r\n", "\n"), ["\n", "\t"]);
}

/** The same in one line. */
export function visibleLine(text: string): string {
  return shown(text, []);
}

function shown(text: string, stays: string[]): string {
  if (!UNSEEN.test(text)) return text;
  const signs = Array.from(text);
  return signs
    .map((sign, index) => {
      const seen = stays.includes(sign) || !isHidden(sign) || joins(signs[index - 1], sign, signs[index + 1]);
      return seen ? sign : (SHORT.get(sign) ?? `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
    })
    .join("");
}

function isHidden(sign: string): boolean {
  return UNSEEN.test(sign) && !SEEN.test(sign);
}

/** Whether a sign without a look of its own has a part in how those beside it look. */
function joins(before: string | undefined, sign: string, after: string | undefined): boolean {
  const follows = isScript(before) && (!isHidden(before) || SELECTOR.test(before));
  if (JOINERS.includes(sign)) return follows && isScript(after) && !isHidden(after);
  if (!SELECTOR.test(sign)) return false;
  return (follows && !SELECTOR.test(before)) || after === "\u20e3";
}

/** Whether it is neither ASCII nor a blank. */
function isScript(sign: string | undefined): sign is string {
  return sign !== undefined && sign > "\u007f" && !/\s/u.test(sign);
}
