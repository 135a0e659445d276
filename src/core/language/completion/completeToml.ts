import { say } from "../../text.ts";
import { TextLines } from "../place.ts";
import { isSettings, type Scene } from "../scene.ts";
import { tomlLines } from "../tomlLines.ts";
import type { Completion } from "./completion.ts";
import { settingsKeys } from "./settingsKeys.ts";
import {
  quizKeys,
  sharedKeys,
  tomlBeginnings,
  tomlTypes,
  tomlValues,
} from "./tomlTypes.ts";

/** What may be written at an offset of a quiz in TOML, or of a file of settings. */
export function completeToml(
  scene: Scene,
  offset: number,
): readonly Completion[] {
  const lines = new TextLines(scene.text);
  const number = lines.lineAt(offset);
  const before = scene.text.slice(lines.startOf(number), offset);
  const table = tomlLines(lines).at(number);
  if (table.inText) return [];
  if (isSettings(scene.file)) return settingsKeys(scene, table, before, offset);
  const value = /^\s*([\w.-]+)\s*=\s*("?[\w]*)$/.exec(before);
  if (value !== null)
    return values(
      table.prefix + (value[1] ?? ""),
      value[2] ?? "",
      scene,
      offset,
    );
  const word = /^[\w.[]*$/.exec(before)?.[0];
  if (word === undefined) return [];
  const replace = { start: offset - word.length, end: offset };
  const question = questionSnippets(replace);
  if (word.startsWith("[")) return [...question, multipart(replace)];
  const keys =
    table.name === ""
      ? quizKeys
      : table.name.startsWith("questions")
        ? questionKeys(table.type)
        : [];
  return [
    ...keys
      .filter((key) => key.startsWith(table.prefix))
      .map((key) => key.slice(table.prefix.length))
      .filter((key) => !table.keys.has(key))
      .map((key): Completion => ({
        label: key,
        kind: "key",
        insert: `${key} = ${beginning(table.prefix + key)}`,
        snippet: true,
        replace,
        ...(tomlValues[table.prefix + key] !== undefined || key === "type"
          ? { goesOn: true as const }
          : {}),
      })),
    ...question,
  ];
}

/** The keys that the type of a question reads; before there is a type, those that all read. */
function questionKeys(type: string | undefined): readonly string[] {
  const help = tomlTypes.find(({ name }) => name === type);
  const own = help?.lines.flatMap(
    (line) => /^([a-z][\w.]*) =/.exec(line)?.[1] ?? [],
  ) ?? ["prompt.prompt", "answer.answer"];
  return [...own, ...(help?.further ?? []), ...sharedKeys];
}

function beginning(key: string): string {
  if (tomlValues[key] !== undefined) return "$1";
  return tomlBeginnings[key] ?? '"$1"';
}

function values(
  key: string,
  written: string,
  scene: Scene,
  offset: number,
): Completion[] {
  const closing = written.startsWith('"') && scene.text[offset] === '"' ? 1 : 0;
  const replace = { start: offset - written.length, end: offset + closing };
  const known =
    key === "type"
      ? tomlTypes.map(({ name }) => `"${name}"`)
      : (tomlValues[key] ?? []);
  return known.map((label) => {
    const title = tomlTypes.find(({ name }) => label === `"${name}"`)?.title;
    return {
      label,
      kind: "value",
      insert: label,
      replace,
      ...(key === "type" && title && { detail: title }),
    };
  });
}

function questionSnippets(replace: Completion["replace"]): Completion[] {
  return tomlTypes.map(({ name, title, lines }) => ({
    label: `[[questions]] ${name}`,
    kind: "snippet",
    insert: ["[[questions]]", `type = "${name}"`, ...lines].join("\n"),
    snippet: true,
    replace,
    detail: title,
  }));
}

function multipart(replace: Completion["replace"]): Completion {
  return {
    label: "[multipart]",
    kind: "snippet",
    insert: '[multipart]\n${1:name} = "${2:What several questions are about}"',
    snippet: true,
    replace,
    detail: say`A context that several questions share`,
  };
}
