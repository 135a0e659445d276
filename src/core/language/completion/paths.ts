import { folderOf, join, resolveFrom } from "../../coursePath.ts";
import { parseTarget } from "../../markdown/include/selection.ts";
import { say } from "../../text.ts";
import { asAddress } from "../writtenPath.ts";
import { isSettings } from "../scene.ts";
import type { Completion, CompletionPlace } from "./completion.ts";

/**
 * The files and folders that a path may go on with, from what is written of it. `ends` is what the path stands
 * before: what is written behind the caret up to there is replaced.
 */
export async function filePaths(
  { scene, offset, after }: CompletionPlace,
  written: string,
  wanted: {
    readonly fits: (path: string) => boolean;
    readonly ends: string;
    readonly encode?: true;
  },
): Promise<readonly Completion[]> {
  const typed = wanted.encode ? decoded(written) : written;
  const folder = resolveFrom(
    scene.file,
    `${folderOf(typed)}/.`.replace(/^\//, ""),
  );
  if (folder === undefined || typed.startsWith("/")) return [];
  const name = written.slice(written.lastIndexOf("/") + 1);
  const rest = after.search(new RegExp(`[${wanted.ends}:#\\s]`));
  const end = offset + (rest < 0 ? 0 : rest);
  const replace = { start: offset - name.length, end };
  const found: Completion[] = [];
  for (const entry of await scene.files.list(folder)) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    const insert = wanted.encode ? asAddress(entry.name) : entry.name;
    if (entry.kind === "folder")
      found.push({
        label: `${entry.name}/`,
        kind: "folder",
        insert: `${insert}/`,
        replace,
        goesOn: true,
      });
    else if (
      entry.kind === "file" &&
      wanted.fits(path) &&
      path !== scene.file &&
      !isSettings(path)
    )
      found.push({ label: entry.name, kind: "file", insert, replace });
  }
  if (
    /^((\.\.\/)*)$/.test(folderOf(typed) === "" ? "" : `${folderOf(typed)}/`) &&
    folder !== ""
  )
    found.push({
      label: "../",
      kind: "folder",
      insert: "../",
      replace,
      goesOn: true,
    });
  return found;
}

/** Behind the `:` of an include: the anchors of the file, and lines of it. */
export async function includeParts(
  { scene, offset, after }: CompletionPlace,
  written: string,
): Promise<readonly Completion[]> {
  const target = parseTarget(written);
  const path = resolveFrom(scene.file, target.path);
  const result = path === undefined ? undefined : await scene.files.read(path);
  if (!result?.ok) return [];
  const part = written.slice(written.indexOf(":") + 1);
  const rest = /^[\w:-]*/.exec(after)?.[0].length ?? 0;
  const replace = { start: offset - part.length, end: offset + rest };
  const anchors = new Set(
    Array.from(
      result.text.matchAll(/ANCHOR:\s*([\w-]+)/g),
      ([, name]) => name ?? "",
    ),
  );
  const count = result.text.replace(/\n$/, "").split("\n").length;
  return [
    ...[...anchors].map((label): Completion => ({
      label,
      kind: "value",
      insert: label,
      replace,
      detail: say`Part between ANCHOR: ${label} and its end`,
    })),
    {
      label: `1:${count}`,
      kind: "value",
      insert: `\${1:1}:\${2:${count}}`,
      snippet: true,
      replace,
      detail: say`Lines from … to …`,
    },
  ];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone `%` is part of the name.
    return path;
  }
}
