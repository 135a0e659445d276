import assert from "node:assert/strict";
import { checkCourse } from "../../../src/core/check/checkCourse.ts";
import type { Finding } from "../../../src/core/check/finding.ts";
import { readCourse } from "../../../src/core/formats/readCourse.ts";
import type { FileRange } from "../../../src/core/language/place.ts";
import { TextLines } from "../../../src/core/language/place.ts";
import type { Scene } from "../../../src/core/language/scene.ts";
import type { CourseEdit } from "../../../src/core/language/edit.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";

export type Texts = Readonly<Record<string, string>>;

const diagrams = mermaidParser();

/** A course in memory; a `|` in one of its texts is the caret, and that file the scene's. `\|` is a bar. */
export async function sceneOf(
  texts: Texts,
): Promise<{ scene: Scene; offset: number }> {
  const carets = Object.entries(texts).map(([file, text]) => ({
    file,
    at: text.search(/(?<!\\)\|/),
  }));
  const caret = carets.find(({ at }) => at >= 0) ?? assert.fail("no caret");
  const text = texts[caret.file] ?? "";
  const before = text.slice(0, caret.at).replaceAll("\\|", "|");
  const clean = before + text.slice(caret.at + 1).replaceAll("\\|", "|");
  const others = Object.fromEntries(
    Object.entries(texts).map(([file, other]) => [
      file,
      file === caret.file ? clean : other,
    ]),
  );
  const { course, files } = await courseOf(others);
  return {
    scene: { course, files, file: caret.file, text: clean, diagrams },
    offset: before.length,
  };
}

export async function courseOf(texts: Texts) {
  const files = memoryFiles(texts);
  const names = { fallbackId: "c", fallbackTitle: "C" };
  const course = (await readCourse(files, names)) ?? assert.fail("no course");
  return { course, files };
}

export async function findingsOf(texts: Texts): Promise<readonly Finding[]> {
  const { course, files } = await courseOf(texts);
  return (await checkCourse(course, files, { diagrams })).findings;
}

/** The scene of a finding's file. */
export async function sceneAt(texts: Texts, file: string): Promise<Scene> {
  const { course, files } = await courseOf(texts);
  return { course, files, file, text: texts[file] ?? "", diagrams };
}

/** The texts after an edit. */
export function edited(
  texts: Texts,
  { changes, created = [] }: CourseEdit,
): Texts {
  const result: Record<string, string> = { ...texts };
  for (const { file, text } of created) {
    assert.equal(result[file], undefined, `${file} is there already`);
    result[file] = text;
  }
  const sorted = [...changes].sort(
    (a, b) => b.range.line - a.range.line || b.range.column - a.range.column,
  );
  for (const { range, text } of sorted) {
    const { start, end } = spanOf(result[range.file] ?? "", range);
    const old = result[range.file] ?? "";
    result[range.file] = old.slice(0, start) + text + old.slice(end);
  }
  return result;
}

function spanOf(
  text: string,
  { line, column, endLine, endColumn }: Omit<FileRange, "file">,
) {
  const lines = new TextLines(text);
  return {
    start: lines.startOf(line - 1) + column - 1,
    end: lines.startOf(endLine - 1) + endColumn - 1,
  };
}
