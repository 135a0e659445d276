import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);
/** The guides as they are written. */
export const guides = ["authors.md", "instructors.md"].map((name) => ({
  name,
  text: fs.readFileSync(path.join(root, "docs", name), "utf8"),
}));

interface Example {
  readonly language: string;
  /** The file that it is, or nothing. */
  readonly name: string;
  readonly text: string;
  readonly where: string;
}

/** All of their fences. */
export const examples: readonly Example[] = guides.flatMap(
  ({ name: guide, text }) =>
    [...text.matchAll(/^(`{3,})(\w+) ?(.*)\n([\s\S]*?)^\1$/gm)].map(
      (match) => ({
        language: match[2] ?? "",
        name: match[3] ?? "",
        text: match[4] ?? "",
        where: `docs/${guide}:${text.slice(0, match.index).split("\n").length}`,
      }),
    ),
);
/** Those that are lessons, and those that are files of questions. */
export const lessons = examples.filter(
  ({ language, name }) => language === "markdown" && name === "",
);
export const quizFiles = examples.filter(
  ({ language, text }) => language === "toml" && text.includes("[[questions]]"),
);
