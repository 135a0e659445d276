import { type Argument, type Expression, Visitor } from "oxc-parser";
import type { Bundle } from "./bundles.ts";
import type { Source } from "./sources.ts";

/** A sentence that the code says. */
export interface Message {
  /** The English sentence; behind a `/`, what tells it from another one with the same words. */
  readonly key: string;
  readonly english: string;
  /** `src/core/x.ts:12`, for the person who looks for it. */
  readonly place: string;
}

/** What was found in the code: its messages, and the places that no translation can follow. */
export interface FoundMessages {
  readonly messages: readonly Message[];
  readonly problems: readonly string[];
}

/** The only files that translate what others have said. */
const passing = new Set([
  "src/host/translate.ts",
  "src/host/page/pageStrings.ts",
]);

/** Files that are one object of the page's strings. */
const pageStrings = /^src\/protocol\/(s|\w+S)trings\.ts$/;

/** Every message: of `vscode.l10n.t`, of `say`, and the strings of the page. */
export function messagesOf(sources: readonly Source[]): FoundMessages {
  const messages: Message[] = [];
  const problems: string[] = [];
  for (const source of sources) {
    const found = messagesIn(source);
    messages.push(...found.messages);
    problems.push(...found.problems);
  }
  return { messages, problems };
}

/** The messages of one file. */
export function messagesIn(source: Source): FoundMessages {
  const messages: Message[] = [];
  const problems: string[] = [];
  const placeOf = (offset: number) => `${source.path}:${source.lineOf(offset)}`;
  new Visitor({
    Property({ value, start }) {
      const english = pageStrings.test(source.path)
        ? literal(value)
        : undefined;
      if (english !== undefined)
        messages.push({ key: english, english, place: placeOf(start) });
    },
    CallExpression({ callee, arguments: [first], start }) {
      if (!isTranslation(callee) || passing.has(source.path)) return;
      const said = textOf(first);
      if (said === undefined)
        problems.push(
          `${placeOf(start)}: vscode.l10n.t needs its sentence written out`,
        );
      else messages.push({ ...said, place: placeOf(start) });
    },
    TaggedTemplateExpression({ tag, quasi, start }) {
      if (tag.type !== "Identifier" || tag.name !== "say") return;
      const key = quasi.quasis
        .map((part) => part.value.cooked ?? "")
        .reduce((all, part, index) => `${all}{${index - 1}}${part}`);
      messages.push({ key, english: key, place: placeOf(start) });
    },
  }).visit(source.program);
  return { messages, problems };
}

/** What there is to translate, in the order of the alphabet: a change of the code moves nothing else. */
export function englishBundle(messages: readonly Message[]): Bundle {
  return Object.fromEntries(
    messages
      .map(({ key, english }) => [key, english] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** The sentence that `vscode.l10n.t` is given, alone or as `{ message, comment }`. */
function textOf(
  argument: Argument | undefined,
): Pick<Message, "key" | "english"> | undefined {
  const english = literal(argument);
  if (english !== undefined) return { key: english, english };
  if (argument?.type !== "ObjectExpression") return undefined;
  const [message, comment] = ["message", "comment"].map((name) =>
    argument.properties.find(
      (property) =>
        property.type === "Property" &&
        property.key.type === "Identifier" &&
        property.key.name === name,
    ),
  );
  const words =
    message?.type === "Property" ? literal(message.value) : undefined;
  const notes =
    comment?.type === "Property" && comment.value.type === "ArrayExpression"
      ? comment.value.elements.map((element) => literal(element ?? undefined))
      : [];
  // As VS Code makes the key.
  return words === undefined || notes.length === 0 || notes.includes(undefined)
    ? undefined
    : { key: `${words}/${notes.join("")}`, english: words };
}

function literal(node: { type: string } | undefined): string | undefined {
  return node?.type === "Literal" &&
    "value" in node &&
    typeof node.value === "string"
    ? node.value
    : undefined;
}

/** `vscode.l10n.t`. */
function isTranslation(callee: Expression): boolean {
  return (
    callee.type === "MemberExpression" &&
    callee.property.type === "Identifier" &&
    callee.property.name === "t" &&
    callee.object.type === "MemberExpression" &&
    callee.object.property.type === "Identifier" &&
    callee.object.property.name === "l10n"
  );
}
