import { lessonsOf } from "../../course/model.ts";
import { filesBelow } from "../../filesBelow.ts";
import { chapterHead } from "../../formats/chapterHead.ts";
import { say } from "../../text.ts";
import { isMarkdown, summaryOf } from "../scene.ts";
import { asAddress, relativePath } from "../writtenPath.ts";
import type { Completer, Completion } from "./completion.ts";

/** More chapters than these would make a list that nobody reads, and each is opened for its title. */
const most = 100;

/** In SUMMARY.md: the chapters that are there and that it does not name yet. */
export const summary: Completer = {
  async complete({ scene, before, offset }) {
    if (scene.file !== summaryOf(scene.course)) return undefined;
    const entry = /^(\s*)((?:[-*+]\s*)?\[?)([^\]()]*)$/.exec(before);
    if (entry === null || before.startsWith("#")) return undefined;
    const [, , mark = "", word = ""] = entry;
    const listed = new Set(
      [...lessonsOf(scene.course.nodes)].map(({ path }) => path),
    );
    const found: Completion[] = [];
    const folder = scene.course.textFolder ?? "";
    for await (const path of filesBelow(scene.files, folder, isMarkdown)) {
      if (listed.has(path) || path === scene.file) continue;
      if (found.length >= most) break;
      const result = await scene.files.read(path);
      const below = relativePath(scene.file, path);
      const title =
        (result.ok ? chapterHead(result.text).title : undefined) ?? below;
      const marker = /^[*+]/.exec(mark)?.[0] ?? "-";
      found.push({
        label: `${marker} [${title}](${below})`,
        kind: "lesson",
        insert: `${marker} [${title.replace(/[[\]]/g, "\\$&")}](${asAddress(below)})`,
        replace: { start: offset - mark.length - word.length, end: offset },
        detail: say`A chapter that is not listed yet`,
      });
    }
    return found;
  },
};
