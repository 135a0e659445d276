import { hiddenLines, type CodeLine } from "./code/hiddenLines.ts";
import { highlighter } from "./code/highlight.ts";
import { parseInfo } from "./code/infoString.ts";
import { attributes, escapeHtml } from "./html.ts";

/** Code as `div.code > pre > code.hljs`: coloured, its hidden lines marked. Safe HTML. */
export function codeBlock(
  code: string,
  info: string,
  hideLines: Readonly<Record<string, string>>,
  line: number | undefined,
): string {
  const { language, marks, ...fence } = parseInfo(info);
  const lines = hiddenLines(
    code,
    language,
    fence.hideLines ?? hideLines[language],
  );
  const shown =
    lines?.map(({ text }) => text).join("\n") ?? code.replace(/\n$/, "");
  const html = highlighter.highlight(shown, language) ?? escapeHtml(shown);
  const open = attributes({
    class: ["code", ...marks].join(" "),
    "data-language": language,
    "data-line": line,
  });
  const body = lines ? markHidden(html, lines) : html;
  return `<div${open}><pre><code class="hljs">${body}${body.endsWith("\n</span>") ? "" : "\n"}</code></pre></div>\n`;
}

/** Wraps hidden lines; spans of the colouring that go over several lines are ended and begun again. */
function markHidden(html: string, lines: readonly CodeLine[]): string {
  if (!lines.some(({ hidden }) => hidden)) return html;
  const open: string[] = [];
  return html
    .split("\n")
    .map((line, index) => {
      const before = open.join("");
      for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g))
        if (tag === "</span>") open.pop();
        else open.push(tag);
      const whole = before + line + "</span>".repeat(open.length);
      // The line break belongs to the line: hidden, it leaves no gap.
      return lines[index]?.hidden
        ? `<span class="boring">${whole}\n</span>`
        : `${whole}\n`;
    })
    .join("")
    .replace(/\n$/, "");
}
