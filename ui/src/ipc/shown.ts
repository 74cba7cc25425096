import { visible } from "../words/visible";

/**
 * What the program says, so that a person can see all of it: names and other programs' words are anybody's, and can
 * turn the order of a line or look like another name. A name that goes back to the program is what it was.
 */
export class Shown {
  /** What each text was that is shown otherwise. */
  private readonly said = new Map<string, string>();

  /** Every text in it becomes what is shown of it. It was just read, and nobody else has it. */
  show<T>(value: T): T {
    if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        if (typeof part === "string") Reflect.set(value, key, this.text(part));
        else this.show(part);
      }
    }
    return value;
  }

  /** The same with every text in it as the program said it. */
  restore(value: unknown): unknown {
    if (typeof value === "string") return this.said.get(value) ?? value;
    if (Array.isArray(value)) return value.map((part) => this.restore(part));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.restore(part)]));
  }

  private text(text: string): string {
    const shown = visible(text);
    if (shown !== text) this.said.set(shown, text);
    return shown;
  }
}
