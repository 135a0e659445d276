/**
 * Paths inside a course: relative to its root, separated by `/`, without `.`, `..`, empty parts, drive letters
 * or backslashes. `undefined` stands for a path that would leave the course.
 */

/** Resolves `target` as written in the file `from`. A leading `/` means the course's root. */
export function resolveFrom(from: string, target: string): string | undefined {
  return normalise(
    target.startsWith("/") ? target.slice(1) : join(folderOf(from), target),
  );
}

/** Removes `.`, `..` and empty parts. */
export function normalise(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  if (
    parts.some((part) => part.includes("\0")) ||
    /^[a-z]:$/i.test(parts[0] ?? "")
  )
    return undefined;
  return parts.join("/");
}

/** The folder that a path lies in; `""` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Joins without normalising. */
export function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
