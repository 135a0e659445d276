import { say, type Text } from "../../text.ts";
import { isQuizFile, isSettings } from "../scene.ts";
import type { DirectiveName } from "../../markdown/directiveNames.ts";
import type { Completer } from "./completion.ts";
import { filePaths, includeParts } from "./paths.ts";

/** The older `playpen` is understood, not offered. */
const titles: Readonly<Record<Exclude<DirectiveName, "playpen">, Text>> = {
  include: say`Include a file, or some of its lines`,
  rustdoc_include: say`Include some lines, the others hidden`,
  playground: say`Include a Rust program that can be run`,
  title: say`Set the title of the page`,
  quiz: say`Ask the questions of a TOML file`,
};

/** `{{#name path:part}}`: names, the paths of files, and the parts of an included file. */
export const directives: Completer = {
  complete(place) {
    const { before, after, offset } = place;
    const open = /(?<!\\)\{\{\s*(#?[\w]*)$/.exec(before);
    const closing = /^\}{0,2}/.exec(after)?.[0].length ?? 0;
    if (open !== null) {
      const start = offset - (open[1] ?? "").length;
      return Object.entries(titles).map(([name, detail]) => ({
        label: `#${name}`,
        kind: "snippet",
        insert: `#${name} \${1}}}`,
        snippet: true,
        replace: { start, end: offset + closing },
        detail,
        ...(name !== "title" && { goesOn: true as const }),
      }));
    }
    const argument =
      /(?<!\\)\{\{\s*#(include|rustdoc_include|playground|playpen|quiz)\s+([^}]*)$/.exec(
        before,
      );
    if (argument === null) return undefined;
    const [, name = "", written = ""] = argument;
    if (name === "quiz") return filePaths(place, written, isQuizFile);
    if (name.startsWith("play"))
      return filePaths(place, written, (path) => path.endsWith(".rs"));
    return written.includes(":")
      ? includeParts(place, written)
      : filePaths(place, written, (path) => !isSettings(path));
  },
};
