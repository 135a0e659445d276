/**
 * What is done to an author's raw HTML before it meets our own. The sanitiser comes later; this sees to two
 * things it cannot: our private names stay ours, and what is left open does not swallow the rest of the lesson.
 */
export function authorBlock(html: string): string {
  const own = disown(html);
  return own + closingOf(own);
}

/** For one tag inside a text. Tags whose content is no text are left out: their end may be far away. */
export function authorTag(html: string): string {
  return /^<\/?(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext|svg|math|template|select|option)\b/i.test(
    html,
  )
    ? ""
    : disown(html);
}

/** `<gl-…>` and `data-gl-…` are ours. */
function disown(html: string): string {
  return html
    .replace(/<(\/?)gl-/gi, "<$1x-")
    .replace(/data-gl-/gi, "data-x-")
    .replace(/<(\/?)plaintext/gi, "<$1x-plaintext");
}

/** Elements whose content the sanitiser skips or reads as raw text. */
const swallowing =
  /^<(\/?)(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|svg|math|template|select|option)(?![\w-])/i;

/** What ends an open comment, tag or swallowing element at the end of a block. */
function closingOf(html: string): string {
  const open: string[] = [];
  let index = 0;
  for (;;) {
    index = html.indexOf("<", index);
    if (index < 0) break;
    if (html.startsWith("<!--", index)) {
      const end = html.indexOf("-->", index + 4);
      if (end < 0) return "-->" + closers(open);
      index = end + 3;
      continue;
    }
    if (!/[a-z/!?]/i.test(html.charAt(index + 1))) {
      index++;
      continue;
    }
    const { end, quote } = endOfTag(html, index);
    if (end < 0) return `${quote}>` + closers(open);
    note(swallowing.exec(html.slice(index, index + 12)), open);
    index = end;
  }
  return closers(open);
}

function note(tag: RegExpExecArray | null, open: string[]): void {
  const name = tag?.[2]?.toLowerCase();
  if (name === undefined) return;
  if (tag?.[1] === "") open.push(name);
  else if (open.includes(name)) open.splice(open.lastIndexOf(name), 1);
}

function closers(open: readonly string[]): string {
  return open
    .map((name) => `</${name}>`)
    .reverse()
    .join("");
}

/** Where a tag ends; -1 and the quotation mark it stopped in when it does not. */
function endOfTag(html: string, start: number): { end: number; quote: string } {
  let quote = "";
  for (let index = start + 1; index < html.length; index++) {
    const unit = html.charAt(index);
    if (quote !== "") {
      if (unit === quote) quote = "";
    } else if (unit === ">") return { end: index + 1, quote };
    else if ((unit === '"' || unit === "'") && afterEquals(html, index))
      quote = unit;
  }
  return { end: -1, quote };
}

/** A quotation mark opens a value only after `=`. */
function afterEquals(html: string, index: number): boolean {
  return /=\s{0,9}$/.test(html.slice(Math.max(0, index - 10), index));
}
