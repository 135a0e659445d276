import { folderOf } from "../coursePath.ts";

/** How a file of the course is written in another one. */
export function relativePath(from: string, to: string): string {
  const here = folderOf(from) === "" ? [] : folderOf(from).split("/");
  const there = to.split("/");
  let same = 0;
  while (same < here.length && same < there.length - 1) {
    if (here[same] !== there[same]) break;
    same++;
  }
  return [...here.slice(same).map(() => ".."), ...there.slice(same)].join("/");
}

/** A path as the address of a Markdown link: what would end it is percent-encoded. */
export function asAddress(path: string): string {
  return path.replace(
    /[\s()<>%#?\\]/g,
    (sign) =>
      `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
