import type { MarkdownIt } from "markdown-it";

const box = /^\[([ xX])\](?:[ \t]+|$)/;

/** What a `list_item_open` and its first `inline` carry in `meta.task` when the item is a task. */
export interface TaskMark {
  readonly done: boolean;
}

/** `- [ ]` and `- [x]`: marks the item and its text, and takes the box off the text. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after("block", "taskLists", (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type !== "list_item_open") return;
      if (state.tokens[index + 1]?.type !== "paragraph_open") return;
      const inline = state.tokens[index + 2];
      const match = box.exec(inline?.content ?? "");
      if (!inline || !match) return;
      inline.content = inline.content.slice(match[0].length);
      const task: TaskMark = { done: match[1] !== " " };
      token.meta = { ...token.meta, task };
      inline.meta = { ...inline.meta, task };
    });
  });
}
