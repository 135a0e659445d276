import { icons } from "../../protocol/icons.ts";
import { element, withHtml } from "../dom.ts";

export type MarkTone = "right" | "wrong" | "expected" | "plain";

/** "✓ Right" and what the author says about it: an icon, a word and a colour, never a colour alone. */
export function partMark(
  tone: MarkTone,
  word: string,
  html?: string,
): HTMLElement {
  const mark = element("div", { class: `part-mark part-${tone}` });
  if (tone !== "plain")
    mark.append(
      withHtml(
        element("span", { class: "part-icon" }),
        icons[tone === "wrong" ? "cross" : "check"],
      ),
    );
  const words = element("div", { class: "part-words" });
  if (word !== "")
    words.append(element("span", { class: "part-word" }, word), " ");
  if (html !== undefined && html !== "")
    words.append(withHtml(element("div", { class: "part-feedback" }), html));
  mark.append(words);
  return mark;
}
