import {
  declarationsOf,
  isAllowedAttribute,
  isAllowedDeclaration,
  isAllowedTag,
  isOwnSelector,
} from "./allowList.ts";

/**
 * Whether a stored text is a drawing and nothing else: one svg element, written in the one way that a browser writes
 * one, made only of what is allowed. There is no DOM in the host, and with so narrow a form none is needed.
 */
export function isSafeSvg(text: string): boolean {
  const open: string[] = [];
  let at = 0;
  let closed = false;
  while (at < text.length) {
    if (text[at] !== "<") {
      const end = text.indexOf("<", at);
      const content = text.slice(at, end < 0 ? text.length : end);
      if (open.length === 0 || !isText(content, open.at(-1) ?? ""))
        return false;
      at += content.length;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(text);
    if (found === null || closed) return false;
    at = tag.lastIndex;
    const [, slash, name = "", attributes = ""] = found;
    if (slash === "/") {
      if (attributes !== "" || open.pop() !== name) return false;
      closed = open.length === 0;
      continue;
    }
    if (open.length === 0 ? name !== "svg" : !isAllowedTag(name)) return false;
    if (!allAllowed(attributes)) return false;
    if (!isVoid(name)) open.push(name);
    if (open.length > deepest) return false;
  }
  return closed;
}

const deepest = 200;

/** `<name a="…" b="…">` or `</name>`. */
const tag = /<(\/?)([a-zA-Z]+)((?: [\w:-]+="[^"<]*")*)>/y;
const oneAttribute = / ([\w:-]+)="([^"<]*)"/g;

function allAllowed(attributes: string): boolean {
  const seen = new Set<string>();
  for (const [, name = "", value = ""] of attributes.matchAll(oneAttribute)) {
    if (seen.has(name)) return false;
    seen.add(name);
    const plain = decoded(value);
    if (plain === undefined || !isAllowedAttribute(name, plain)) return false;
  }
  return true;
}

function isText(content: string, parent: string): boolean {
  const plain = decoded(content);
  if (plain === undefined) return false;
  return parent === "style" ? isSafeSheet(plain) : true;
}

/** The five entities that a browser writes. Any other ampersand is refused: it may mean something after decoding. */
function decoded(text: string): string | undefined {
  const entities: Readonly<Record<string, string>> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&nbsp;": "\u00A0",
  };
  let known = true;
  const plain = text.replace(/&[^;\s]{0,8};?/g, (entity) => {
    const character = entities[entity];
    if (character === undefined) known = false;
    return character ?? "";
  });
  return known ? plain : undefined;
}

/** A style sheet of plain rules and keyframes, all of them about the drawing. */
function isSafeSheet(css: string): boolean {
  let rest = css.trim();
  while (rest !== "") {
    const frames = keyframes.exec(rest);
    const rule = frames ?? /^([^{}]+)\{([^{}]*)\}/.exec(rest);
    if (rule === null) return false;
    if (frames === null && !isOwnSelector(rule[1] ?? "")) return false;
    const bodies =
      frames === null
        ? [rule[2] ?? ""]
        : [...(frames[1] ?? "").matchAll(/\{([^{}]*)\}/g)].map(
            ([, body]) => body ?? "",
          );
    const declarations = bodies.flatMap((body) => declarationsOf(body));
    if (
      !declarations.every(([name, value]) => isAllowedDeclaration(name, value))
    )
      return false;
    rest = rest.slice(rule[0].length).trim();
  }
  return true;
}

const keyframes =
  /^@keyframes [\w-]+ ?\{((?:\s*(?:from|to|[\d.]+%)(?:\s*,\s*(?:from|to|[\d.]+%))*\s*\{[^{}]*\})*)\s*\}/;

function isVoid(name: string): boolean {
  return name === "br" || name === "hr";
}
