/** Folders that hold other people's files, or what a build made of one's own. */
const excluded = [
  "node_modules",
  "bower_components",
  "vendor",
  "target",
  "dist",
  "out",
  "build",
  ".git",
  ".hg",
  ".svn",
  ".venv",
  "venv",
  ".vscode-test",
];

/** For a search through the workspace. */
export const excludedGlob = `**/{${excluded.join(",")}}/**`;

/** Whether a path leads to or into such a folder. */
export function isExcluded(path: string): boolean {
  return path.split("/").some((part) => excluded.includes(part));
}
