/**
 * Places in a text that our own HTML goes to after the author's has been sanitised. A slot is an element that no
 * author can write (`authorHtml.ts` sees to it), so nothing of theirs is ever taken for ours.
 */
export class Slots {
  readonly #contents: string[] = [];

  /** Keeps HTML and returns what holds its place. */
  add(html: string): string {
    const number = this.#contents.push(html) - 1;
    return `<${slotTag} n="${number}"></${slotTag}>`;
  }

  /** Keeps a place whose content is known only later. */
  reserve(): { placeholder: string; number: number } {
    const placeholder = this.add("");
    return { placeholder, number: this.#contents.length - 1 };
  }

  put(number: number, html: string): void {
    this.#contents[number] = html;
  }

  /** Puts everything into its place; slots may hold slots. */
  fill(html: string): string {
    return html.replace(pattern, (_, number: string) =>
      this.fill(this.#contents[Number(number)] ?? ""),
    );
  }
}

export const slotTag = "gl-slot";

const pattern = new RegExp(`<${slotTag} n="(\\d+)"></${slotTag}>`, "g");
