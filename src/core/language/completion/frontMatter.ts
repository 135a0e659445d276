import { lessonsOf } from "../../course/model.ts";
import { say, type Text } from "../../text.ts";
import type { LessonMeta } from "../../markdown/lesson.ts";
import { touches } from "../place.ts";
import { summaryOf } from "../scene.ts";
import type { Completer, Completion, CompletionPlace } from "./completion.ts";

/** What a lesson may say about itself, in the order of use. */
export const frontMatterKeys: Readonly<
  Record<keyof LessonMeta, { readonly title: Text; readonly value: string }>
> = {
  title: { title: say`The title of the lesson`, value: " ${1:Title}" },
  duration: { title: say`How long it takes`, value: " ${1:20} minutes" },
  objectives: {
    title: say`What learners will be able to do`,
    value: "\n  - ${1:Explain why}",
  },
  prerequisites: {
    title: say`Ids of the lessons that come first`,
    value: "\n  - $1",
  },
  passMark: {
    title: say`Share of the points that completes it, 0 to 1`,
    value: " ${1:0.7}",
  },
  id: { title: say`Keeps progress when the file is renamed`, value: " $1" },
};

/** Keys of the front matter, and the lessons that `prerequisites` may name. */
export const frontMatter: Completer = {
  async complete(place) {
    const { parts, before, offset, line, scene } = place;
    const span = parts.frontMatter;
    if (span === undefined)
      return line === 0 && /^-{0,3}$/.test(before) ? block(place) : undefined;
    if (line === 0 || !touches(span, offset) || /^(---|\.\.\.)/.test(before))
      return undefined;
    const item = /^\s*-\s+(["']?)([\w./-]*)$/.exec(before);
    if (item !== null)
      return keyAbove(place) === "prerequisites"
        ? lessons(place, item[2] ?? "")
        : [];
    const flow = /^prerequisites:\s*\[?(?:.*[,[])?\s*(["']?)([\w./-]*)$/.exec(
      before,
    );
    if (flow !== null) return lessons(place, flow[2] ?? "");
    const word = /^\w*$/.exec(before)?.[0];
    if (word === undefined) return [];
    const yaml = scene.text.slice(span.start, span.end);
    const outlined = await scene.files.has(summaryOf(scene.course));
    return Object.entries(frontMatterKeys)
      .filter(
        ([key]) =>
          !new RegExp(`^${key}:`, "m").test(yaml) &&
          !(key === "id" && outlined),
      )
      .map(([key, { title, value }]) => ({
        label: key,
        kind: "key",
        insert: `${key}:${value}`,
        snippet: true,
        replace: { start: offset - word.length, end: offset },
        detail: title,
        ...(key === "prerequisites" && { goesOn: true as const }),
      }));
  },
};

/** At the very top of a text without front matter. */
function block({ before, offset }: CompletionPlace): Completion[] | undefined {
  if (before === "") return undefined;
  return [
    {
      label: "---",
      kind: "snippet",
      insert: "---\ntitle: ${1:Title}\nduration: ${2:20} minutes\n---\n$0",
      snippet: true,
      replace: { start: offset - before.length, end: offset },
      detail: say`Front matter`,
    },
  ];
}

function keyAbove({ parts, line }: CompletionPlace): string | undefined {
  for (let at = line - 1; at > 0; at--) {
    const key = /^(\w+):/.exec(parts.lines.line(at))?.[1];
    if (key !== undefined) return key;
  }
  return undefined;
}

function lessons(
  { scene, offset }: CompletionPlace,
  written: string,
): Completion[] {
  return [...lessonsOf(scene.course.nodes)]
    .filter(({ path }) => path !== scene.file)
    .map(({ id, title }) => ({
      label: id,
      kind: "lesson",
      insert: id,
      replace: { start: offset - written.length, end: offset },
      detail: say`${title}`,
    }));
}
