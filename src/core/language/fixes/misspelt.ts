import { say } from "../../text.ts";
import { directiveNames } from "../../markdown/directiveNames.ts";
import { quizAttributes } from "../completion/quizTag.ts";
import { quizKeys, sharedKeys, tomlTypes } from "../completion/tomlTypes.ts";
import { nearest } from "../nearest.ts";
import { touches, type Span } from "../place.ts";
import { isMarkdown } from "../scene.ts";
import { fix, type Fix, type Fixer, type FixPlace } from "./fix.ts";
import { listItem, spanOf, tomlEntries, type TomlEntry } from "./tomlNode.ts";

/** A name that is not known: the known one that is spelt alike. */
export const misspelt: Fixer = {
  rules: [
    "quiz-type",
    "quiz-kind",
    "quiz-unused-key",
    "quiz-multipart",
    "quiz-feedback",
    "unknown-directive",
    "quiz-attribute",
    "wrong-setting",
    "quiz-setting",
  ],
  fixes(place) {
    if (place.problem.rule === "unknown-directive") return directive(place);
    if (isMarkdown(place.scene.file)) return attribute(place);
    const entry = entryAt(place);
    return entry === undefined ? [] : key(place, entry);
  },
};

function entryAt({ scene, problem }: FixPlace): TomlEntry | undefined {
  const { start } = problem.span;
  return (
    tomlEntries(scene.text).findLast(({ span }) => span.start === start) ??
    tomlEntries(scene.text).find(({ value }) => spanOf(value).start === start)
  );
}

function key(place: FixPlace, entry: TomlEntry): readonly Fix[] {
  const { scene, problem } = place;
  const entries = tomlEntries(scene.text);
  switch (problem.rule) {
    case "quiz-type":
      return value(
        place,
        entry,
        tomlTypes.map(({ name }) => name),
      );
    case "quiz-multipart":
      return value(
        place,
        entry,
        entries
          .filter(({ table }) => table === "multipart")
          .map((known) => known.key),
      );
    case "quiz-feedback":
      return replaced(
        place,
        entry.keySpan,
        unquoted(entry.key),
        optionsOf(entries, entry),
        (name) => JSON.stringify(name),
      );
    case "wrong-setting":
      return setting(place, entry);
    case "quiz-setting":
      return entry.table.startsWith("questions")
        ? movedUp(place, entry)
        : setting(place, entry);
    default:
      return unusedKey(place, entry, entries);
  }
}

/** Another text as the value. */
function value(
  place: FixPlace,
  entry: TomlEntry,
  known: readonly string[],
): Fix[] {
  const span = spanOf(entry.value);
  return replaced(
    place,
    span,
    unquoted(place.scene.text.slice(span.start, span.end)),
    known,
    (name) => `"${name}"`,
  );
}

function replaced(
  place: FixPlace,
  span: Span,
  written: string,
  known: readonly string[],
  form: (name: string) => string,
): Fix[] {
  const found = nearest(written, known);
  return found === undefined
    ? []
    : [fix(place, say`Change to “${found}”`, span, form(found), true)];
}

function unusedKey(
  place: FixPlace,
  entry: TomlEntry,
  entries: readonly TomlEntry[],
): Fix[] {
  const below = /^(questions\.\d+)\.?(.*)$/.exec(entry.table);
  const prefix = below?.[2] ? `${below[2]}.` : "";
  const type = entries.find(
    (known) => known.key === "type" && known.table === below?.[1],
  );
  const name =
    type &&
    unquoted(
      place.scene.text.slice(spanOf(type.value).start, spanOf(type.value).end),
    );
  const help = tomlTypes.find((known) => known.name === name);
  const used = new Set(
    entries
      .filter(({ table }) => table === entry.table)
      .map((known) => prefix + known.key),
  );
  const known = [
    ...(help?.lines.flatMap(
      (line) => /^([a-z][\w.]*) =/.exec(line)?.[1] ?? [],
    ) ?? []),
    ...(help?.further ?? []),
    ...sharedKeys,
  ];
  const free = known.filter(
    (candidate) => !used.has(candidate) && candidate.startsWith(prefix),
  );
  const found = nearest(prefix + entry.key, free);
  return [
    ...(found === undefined
      ? []
      : [
          fix(
            place,
            say`Change to “${found.slice(prefix.length)}”`,
            entry.keySpan,
            found.slice(prefix.length),
            true,
          ),
        ]),
    fix(place, say`Remove “${entry.key}”`, wholeEntry(place, entry), ""),
  ];
}

/** With its line, or with its comma. */
function wholeEntry({ lines }: FixPlace, { span, inline }: TomlEntry): Span {
  if (inline !== undefined) return listItem(inline, span);
  return lines.wholeLines(lines.lineAt(span.start), lines.lineAt(span.end));
}

/** A setting of the quiz that stands in a question. */
function movedUp(place: FixPlace, entry: TomlEntry): Fix[] {
  const { scene, lines } = place;
  if (!quizKeys.includes(entry.key)) return [];
  const text = scene.text.slice(entry.span.start, entry.span.end);
  const from = wholeEntry(place, entry);
  return [
    {
      title: say`Move “${entry.key}” above the first question`,
      edit: {
        changes: [
          {
            range: lines.range(scene.file, { start: 0, end: 0 }),
            text: `${text}\n${/^\s*\[/.test(scene.text) ? "\n" : ""}`,
          },
          { range: lines.range(scene.file, from), text: "" },
        ],
      },
      preferred: true,
    },
  ];
}

/** Shares and choices of the course, of a quiz. */
function setting(place: FixPlace, entry: TomlEntry): Fix[] {
  const span = spanOf(entry.value);
  const written = place.scene.text.slice(span.start, span.end);
  if (entry.key === "passMark") return share(place, span, written);
  const known: Readonly<Record<string, readonly string[]>> = {
    gating: ["none", "sequential", "prerequisites"],
    mode: ["practice", "end", "exam"],
    "text-direction": ["ltr", "rtl"],
  };
  return value(place, entry, known[entry.key] ?? []);
}

/** 70 was meant as a share of a hundred. */
export function share(place: FixPlace, span: Span, written: string): Fix[] {
  const percent = Number(written.replace(/["'%\s]/g, ""));
  if (!(percent > 1 && percent <= 100)) return [];
  return [
    fix(
      place,
      say`Change to ${percent / 100}`,
      span,
      String(percent / 100),
      true,
    ),
  ];
}

function optionsOf(entries: readonly TomlEntry[], entry: TomlEntry): string[] {
  const question = /^questions\.\d+/.exec(entry.table)?.[0] ?? "";
  return entries
    .filter(
      ({ table, key: name }) =>
        table.startsWith(question) && /(^|\.)(distractors|answer)$/.test(name),
    )
    .flatMap(({ value: node }) =>
      node.type === "TOMLArray" ? node.elements : [node],
    )
    .flatMap((node) =>
      node.type === "TOMLValue" && typeof node.value === "string"
        ? [node.value]
        : [],
    );
}

function unquoted(text: string): string {
  return text.replace(/^["']|["']$/g, "");
}

/** An attribute of a `<quiz>` whose value is not one of a few. */
function attribute(place: FixPlace): Fix[] {
  const { scene, parts, problem } = place;
  const quiz = parts.quizzes.findLast(
    (part) =>
      touches(part, problem.span.start) ||
      part.line === place.lines.lineAt(problem.span.start) - 1,
  );
  if (quiz === undefined) return [];
  const tag = /<quiz\b[^<>]*>/i.exec(scene.text.slice(quiz.start, quiz.end));
  return Array.from(
    (tag?.[0] ?? "").matchAll(/\s([\w-]+)\s*=\s*"([^"]*)"/g),
  ).flatMap((found) => {
    const [all, name = "", written = ""] = found;
    const known = quizAttributes[name] ?? [];
    if (known.length === 0 || known.includes(written) || name === "points")
      return [];
    const end = quiz.start + (tag?.index ?? 0) + found.index + all.length - 1;
    return replaced(
      place,
      { start: end - written.length, end },
      written,
      known,
      (text) => text,
    );
  });
}

function directive(place: FixPlace): Fix[] {
  const { scene, problem } = place;
  const found = /^\{\{\s*#(\w+)/.exec(scene.text.slice(problem.span.start));
  if (found === null) return [];
  const end = problem.span.start + found[0].length;
  return replaced(
    place,
    { start: end - (found[1] ?? "").length, end },
    found[1] ?? "",
    directiveNames,
    (name) => name,
  );
}
