import { join, resolveFrom } from "../../coursePath.ts";
import { parseTarget } from "../../markdown/include/selection.ts";
import { say } from "../../text.ts";
import type { Completion, CompletionPlace } from "./completion.ts";

/** The files and folders that the path of a directive may go on with, from what is written of it. */
export async function filePaths(
  { scene, offset, after }: CompletionPlace,
  written: string,
  fits: (path: string) => boolean,
): Promise<readonly Completion[]> {
  const up = written.slice(0, written.lastIndexOf("/") + 1);
  const folder = resolveFrom(scene.file, `./${up}`);
  if (folder === undefined || written.startsWith("/")) return [];
  const rest = after.search(/[}:\s]/);
  const replace = {
    start: offset - (written.length - up.length),
    end: offset + Math.max(0, rest),
  };
  const item = (name: string, kind: "file" | "folder"): Completion => ({
    label: name,
    kind,
    insert: name,
    replace,
    ...(kind === "folder" && { goesOn: true as const }),
  });
  const found: Completion[] = [];
  for (const { name, kind } of await scene.files.list(folder)) {
    const path = join(folder, name);
    if (name.startsWith(".") || name === "node_modules") continue;
    if (kind === "folder") found.push(item(`${name}/`, "folder"));
    else if (kind === "file" && fits(path) && path !== scene.file)
      found.push(item(name, "file"));
  }
  const isUp = /^(\.\.\/)*$/.test(up) && folder !== "";
  return isUp ? [...found, item("../", "folder")] : found;
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
