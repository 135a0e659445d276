import { folderOf, nameOf } from "../coursePath.ts";
import { nearest } from "./nearest.ts";

/**
 * The file of a list that was most likely meant by a path that leads nowhere: one of the same name in another
 * folder, the nearest of them, else one whose path is spelt alike.
 */
export function nearestPath(
  wanted: string,
  paths: readonly string[],
): string | undefined {
  const name = nameOf(wanted).toLowerCase();
  const namesakes = paths.filter((path) => nameOf(path).toLowerCase() === name);
  if (namesakes.length > 0)
    return namesakes.reduce((best, path) =>
      shared(path, wanted) > shared(best, wanted) ? path : best,
    );
  const folder = folderOf(wanted);
  const beside = paths.filter((path) => folderOf(path) === folder);
  const near = nearest(nameOf(wanted), beside.map(nameOf));
  return beside.find((path) => nameOf(path) === near) ?? nearest(wanted, paths);
}

/** How many folders two paths have in common. */
function shared(one: string, other: string): number {
  const parts = other.split("/");
  const first = one.split("/").findIndex((part, at) => part !== parts[at]);
  return first;
}
