/**
 * A label of mermaid's data as a person reads it: without tags, with its entities resolved, on one line. mermaid
 * keeps `#quot;` and `#35;` as `ﬂ°quot¶ß` and `ﬂ°°35¶ß` until it draws.
 */
export function plainLabel(label: string): string {
  return label
    .replace(/<br\s{0,9}\/?>/gi, " ")
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, "")
    .replace(/ﬂ°°(\d{1,7})¶ß/g, (_, code: string) => character(Number(code)))
    .replace(
      /(?:ﬂ°([a-z0-9]{1,30})¶ß|&(#?[a-z0-9]{1,30});)/gi,
      (whole, own?: string, html?: string) => entity(own ?? html ?? "", whole),
    )
    .replace(/\s+/g, " ")
    .trim();
}

/** A Markdown label, of which mermaid knows bold and italic. */
export function withoutEmphasis(label: string): string {
  return label.replace(/(\*{1,3}|_{1,3})(\S[^*_]{0,500})\1/g, "$2");
}

function entity(name: string, whole: string): string {
  const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  if (code?.[1] !== undefined) return character(Number.parseInt(code[1], 16));
  if (code?.[2] !== undefined) return character(Number(code[2]));
  return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
}

/** Those that labels need because mermaid's notation uses the characters itself. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  semi: ";",
  colon: ":",
  num: "#",
};

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}
