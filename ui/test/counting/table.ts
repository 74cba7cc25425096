import { type Counts, sum } from "./text";
import type { PageCounts } from "./page";

/** Somebody who reads English as a second language. */
export const WORDS_A_MINUTE = 130;
/** To find what to type, and to type it. */
const SECONDS_AN_ANSWER = 15;
/** To choose and to press. */
const SECONDS_A_PAGE = 5;

export interface PageRow {
  name: string;
  /** By language, in the order of the table's head. */
  counts: PageCounts[];
}

export interface TextRow {
  name: string;
  language: string;
  front: Counts;
  behind: Counts | null;
}

/** How long the way takes, in minutes. */
export function minutes(pages: readonly PageCounts[]): number {
  const reading = sum(pages.map(({ words }) => words)) / WORDS_A_MINUTE;
  const answers = sum(pages.map(({ answers }) => answers));
  return reading + (answers * SECONDS_AN_ANSWER + pages.length * SECONDS_A_PAGE) / 60;
}

export function document(languages: readonly string[], pages: readonly PageRow[], texts: readonly TextRow[]): string {
  const all = languages.map((_, index) => pages.map(({ counts }) => at(counts, index)));
  return `# Words, counted

Written by \`ui/test/counting.test.tsx\`; \`FIRSTDAY_WRITE=1 npx vitest run counting\` in \`ui/\` writes it anew. The rules stand in the test: at most 60 words before the first thing to do, sentences of 14 words in the mean and of 25 at most, and for English a grade of reading (Flesch and Kincaid) of at most 8, behind *Info* of at most 10. Vietnamese is written in syllables, each of which counts here as a word: what English says in four words takes about five, so its limits are a quarter higher.

## The shortest way, page by page

Words are those that a page shows when it opens, without the frame around it and without what is folded. Choices are what can be done on it, a group of radio buttons being one; answers are what has to be filled in before it goes on.

${table(
    ["Page", ...languages.flatMap((language) => [`Words (${language})`, `before the first choice (${language})`]), "Choices", "Answers"],
    [
      ...pages.map(({ name, counts }) => [
        name,
        ...counts.flatMap(({ words, before }) => [words, before]),
        at(counts, 0).controls,
        at(counts, 0).answers,
      ]),
      [
        "**Sum**",
        ...all.flatMap((counts) => [`**${sum(counts.map(({ words }) => words))}**`, ""]),
        `**${sum(at(all, 0).map(({ controls }) => controls))}**`,
        `**${sum(at(all, 0).map(({ answers }) => answers))}**`,
      ],
    ],
  )}
Reading at ${WORDS_A_MINUTE} words a minute, with ${SECONDS_AN_ANSWER} seconds an answer and ${SECONDS_A_PAGE} a page: ${languages
    .map((language, index) => `${minutes(at(all, index)).toFixed(1)} minutes in ${language}`)
    .join(", ")}.

## What each step and each file says

A step stands with what is in front and what is behind *Info* (\`-why\`, \`-what\`, \`-limits\`, \`-cost\`); every other file as a whole.

${table(
    ["Text", "Language", "Sentences", "Mean", "Longest", "Grade", "Longest behind *Info*", "Grade behind *Info*"],
    texts.map(({ name, language, front, behind }) => [
      name,
      language,
      front.sentences,
      front.mean.toFixed(1),
      front.longest,
      grade(language, front),
      behind ? behind.longest : "",
      behind ? grade(language, behind) : "",
    ]),
  )}`;
}

function grade(language: string, { grade, sentences }: Counts): string {
  return language === "en" && sentences > 0 ? grade.toFixed(1) : "";
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map((_, index) => (index === 0 ? "---" : "---:"))) + rows.map(line).join("");
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}
