import type { Token } from "markdown-it";

/** What a person reads of an inline token: no markup, no HTML. */
export function plainText(inline: Token): string {
  let text = "";
  for (const child of inline.children ?? []) {
    if (child.type === "softbreak" || child.type === "hardbreak") text += " ";
    else if (child.type === "image") text += plainText(child);
    else if (child.type === "directive") text += child.markup;
    else if (isRead(child.type)) text += child.content;
  }
  return text.trim();
}

/** Words of prose; code in a line counts, since it is read as well. */
export function wordsIn(inline: Token): number {
  let words = 0;
  for (const child of inline.children ?? [])
    if (isRead(child.type)) words += countWords(child.content);
  return words;
}

function isRead(type: string): boolean {
  return type === "text" || type === "code_inline" || type === "text_special";
}

function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Scripts without spaces: about two signs to a word.
    if (unit >= 0x3040 && unit <= 0x9fff) words += 0.5;
    const space = unit <= 0x20;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}
