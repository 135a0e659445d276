import { type Argument, type Expression, Visitor } from "oxc-parser";
import type { Source } from "./sources.ts";

/** Attributes and properties whose value people see or hear. */
const spoken =
  /^(title|label|placeholder|placeHolder|detail|description|tooltip|prompt|saveLabel|openLabel|validationMessage|textContent|innerText|ariaLabel|alt|message|aria-(label|description|roledescription|valuetext|placeholder))$/;

/** Functions that show what they are given. */
const showing =
  /^(show(Information|Warning|Error)Message|setStatusBarMessage|element|append|prepend|replaceChildren|createTextNode|announce)$/;

/** Functions of which the first argument is shown. */
const firstShown = /^(button|checkbox|textField|textArea|select|inlineField)$/;

/** Written for machines, or in the words of somebody else. */
const exempt: readonly (readonly [place: RegExp, words: RegExp])[] = [
  // The label of a completion is the code that it writes; what its author overwrites stands between ${1: and }.
  [/^src\/core\/language\/completion\//, /^[[<`%]|^mermaid|\$\{1:|\$\{2:/],
  // Goes with mermaid's own words, which are English, and is marked as such.
  [/^src\/core\/check\/diagramError\.ts$/, /^/],
  // A style sheet.
  [/^src\/webview\/diagram\/copyDiagram\.ts$/, /^@font-face/],
  // How fields are merged, by name.
  [/^src\/core\/progress\/lessonParts\.ts$/, /^value$/],
  // For the log, which is English.
  [/^src\/webview\/(main|diagram\/structures)\.ts$/, /^/],
];

/** What people see although no translation can reach it: `place: what`, one line each. */
export function bareTextIn(source: Source): readonly string[] {
  const found: string[] = [];
  const say = (offset: number, what: string) =>
    found.push(`${source.path}:${source.lineOf(offset)}: ${what}`);
  /** Sentences that are translated as a whole, with the markup that they are about. */
  const translated = new Set<number>();
  const hasMarkup = /^src\/(host|protocol|webview)\//.test(source.path);
  new Visitor({
    CallExpression({ callee, arguments: given, start }) {
      const name = nameOf(callee);
      if (name === "setAttribute" && spoken.test(literalOf(given[0]) ?? ""))
        check(start, given.slice(1));
      // The first word of `element` is the tag.
      if (callee.type === "Identifier" && firstShown.test(name))
        check(start, given.slice(0, 1));
      if (showing.test(name))
        check(start, name === "element" ? given.slice(1) : given);
      if (name === "createWebviewPanel") check(start, given.slice(1, 2));
      if (name !== "t") return;
      // The form with a comment for translators.
      if (given[0]?.type === "ObjectExpression")
        for (const property of given[0].properties)
          translated.add(property.start);
      check(start, given.slice(1));
    },
    TaggedTemplateExpression({ tag, quasi, start }) {
      if (nameOf(tag) !== "say") return;
      translated.add(quasi.start);
      check(start, quasi.expressions);
    },
    Property({ key, value, start }) {
      if (translated.has(start)) return;
      const name = key.type === "Identifier" ? key.name : literalOf(key);
      if (spoken.test(name ?? "")) check(start, [value]);
      if (name === "template" && source.path !== "src/core/text.ts")
        check(start, [value]);
    },
    AssignmentExpression({ left, right, start }) {
      if (spoken.test(nameOf(left))) check(start, [right]);
    },
    TemplateLiteral({ quasis, start }) {
      if (!hasMarkup || translated.has(start)) return;
      const words = wordsOfMarkup(
        quasis.map(({ value }) => value.cooked ?? "").join("\0"),
      );
      if (words !== undefined) say(start, words);
    },
    Literal({ value, start }) {
      const words =
        hasMarkup && typeof value === "string"
          ? wordsOfMarkup(value)
          : undefined;
      if (words !== undefined) say(start, words);
    },
  }).visit(source.program);
  return found.filter(
    (line) =>
      !exempt.some(
        ([place, words]) =>
          place.test(source.path) &&
          words.test(line.slice(line.indexOf(": ") + 2)),
      ),
  );

  function check(start: number, nodes: readonly Node[]): void {
    for (const words of nodes.flatMap(literalsIn))
      if (isSaid(words)) say(start, words);
  }
}

/** Words, and neither the product's name, nor a file, nor an icon, nor one of the page's own names. */
function isSaid(text: string): boolean {
  const words = text.replace(/\$\([\w-]+\)/g, "").trim();
  return (
    /\p{L}{2}/u.test(words) &&
    words !== "Guided Lessons" &&
    !/^[\w./-]+\.\w+$/.test(words)
  );
}

type Node = Argument | Expression | { readonly type: string };

/** The texts that an expression may turn out to be. */
function literalsIn(node: Node): readonly string[] {
  const literal = literalOf(node);
  if (literal !== undefined) return [literal];
  if (node.type === "ConditionalExpression" && "consequent" in node)
    return [node.consequent, node.alternate].flatMap((part) =>
      literalsIn(part as Node),
    );
  if (node.type === "LogicalExpression" && "right" in node)
    return literalsIn(node.right as Node);
  if (node.type === "TemplateLiteral" && "quasis" in node)
    return node.quasis.map((part) => part.value.cooked ?? "");
  return [];
}

/** Letters between tags, or in an attribute that is read out: text that was written into markup. */
function wordsOfMarkup(text: string): string | undefined {
  if (/@font-face|^\s*<\?xml/.test(text)) return undefined;
  if (!/<\/?[a-z][\w-]*[\s>/]/i.test(text)) return undefined;
  const spokenAttribute =
    /\s(?:aria-label|title|alt|placeholder)="([^"\0]*\p{L}{2}[^"]*)"/u.exec(
      text,
    );
  if (spokenAttribute) return spokenAttribute[1];
  const between = text
    .replace(/<(style|script|title)[\s\S]*?<\/\1>/g, "")
    .replace(/^[^<]*?>/, "")
    .replace(/<[^>]*(>|$)/g, "")
    .trim();
  return /\p{L}{2}/u.test(between) ? between : undefined;
}

function nameOf(node: Node): string {
  if (node.type === "Identifier" && "name" in node) return String(node.name);
  if (node.type !== "MemberExpression" || !("property" in node)) return "";
  const { property } = node;
  return property.type === "Identifier" && "name" in property
    ? String(property.name)
    : "";
}

function literalOf(node: Node | undefined): string | undefined {
  return node?.type === "Literal" &&
    "value" in node &&
    typeof node.value === "string"
    ? node.value
    : undefined;
}
