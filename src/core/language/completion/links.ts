import { lessonsOf } from "../../course/model.ts";
import { say } from "../../text.ts";
import { lessonHeadings } from "../lessonHeadings.ts";
import { labelKey, targetsIn } from "../targets.ts";
import { resolveTarget } from "../resolveTarget.ts";
import { summaryOf } from "../scene.ts";
import { asAddress, relativePath } from "../writtenPath.ts";
import type { Completer, Completion, CompletionPlace } from "./completion.ts";

/** Where a link leads: lessons by their title, headings, and the labels of references. */
export const links: Completer = {
  async complete(place) {
    const { before, scene } = place;
    const label = /\]\[([^\][]*)$/.exec(before)?.[1];
    if (label !== undefined) return labels(place, label);
    const address =
      /(!?)\[[^\]]*\]\((<?)([^()<> \t]*)$/.exec(before) ??
      /^\s*()\[[^\]]+\]:\s+(<?)(\S*)$/.exec(before) ??
      /(!?)\]\((<?)([^()<> \t]*)$/.exec(before);
    if (address === null) return undefined;
    const [, image = "", , written = ""] = address;
    // An outline has its own way to name chapters.
    if (scene.file === summaryOf(scene.course)) return [];
    if (/^[a-z][\w+.-]*:/i.test(written)) return [];
    if (written.includes("#")) return headings(place, written);
    // Paths of other files and of images are completed by the editor's own Markdown already.
    return image === "!" ? [] : lessons(place, written);
  },
};

/** Every lesson, found by its title as well as by its path. */
function lessons(
  { scene, offset, after }: CompletionPlace,
  written: string,
): Completion[] {
  const rest = /^[^()<> \t#]*(?=[)#>])/.exec(after)?.[0].length ?? 0;
  const replace = { start: offset - written.length, end: offset + rest };
  return [...lessonsOf(scene.course.nodes)]
    .filter(({ path }) => path !== scene.file)
    .map((lesson) => {
      const insert = asAddress(relativePath(scene.file, lesson.path));
      return {
        label: lesson.number
          ? `${lesson.number} ${lesson.title}`
          : lesson.title,
        kind: "lesson",
        insert,
        replace,
        detail: say`${insert}`,
      };
    });
}

async function headings(
  { scene, offset, after }: CompletionPlace,
  written: string,
): Promise<readonly Completion[]> {
  const hash = written.indexOf("#");
  const at = resolveTarget(scene.course, scene.file, {
    kind: "link",
    written: written.slice(0, hash),
  });
  const path = hash === 0 ? scene.file : at?.path;
  if (path === undefined) return [];
  const rest = /^[^()<> \t]*(?=[)>])/.exec(after)?.[0].length ?? 0;
  const replace = {
    start: offset - (written.length - hash - 1),
    end: offset + rest,
  };
  return (await lessonHeadings(scene, path)).map(({ id, text, level }) => ({
    label: id,
    kind: "heading",
    insert: asAddress(id),
    replace,
    detail: say`${"#".repeat(level)} ${text}`,
  }));
}

function labels(
  { parts, offset, after }: CompletionPlace,
  written: string,
): Completion[] {
  const rest = /^[^\][]*(?=\])/.exec(after)?.[0].length ?? 0;
  const replace = { start: offset - written.length, end: offset + rest };
  return targetsIn(parts).flatMap(({ label, written: address }) =>
    label === undefined
      ? []
      : [
          {
            label,
            kind: "value" as const,
            insert: labelKey(label),
            replace,
            detail: say`${address}`,
          },
        ],
  );
}
