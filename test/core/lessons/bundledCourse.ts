import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where things lie, and the course that ships with the extension. */
export const repository = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../..",
);

const course = path.join(repository, "lessons/distributed-systems");

/** The text of one of the course's files, by its path inside the course. */
export function courseText(file: string): string {
  return fs.readFileSync(path.join(course, file), "utf8");
}

/**
 * The notes that the first lesson was written from, line by line, or undefined on a machine that has not got them.
 */
export function seedLines(): string[] | undefined {
  const shared =
    process.env["GUIDED_LESSONS_SHARED"] ??
    path.resolve(repository, "../shared");
  const file = path.join(shared, "seed/what-is-a-distributed-system.txt");
  if (!fs.existsSync(file)) return undefined;
  return trimmedLines(fs.readFileSync(file, "utf8"));
}

/** Lines without their indentation; empty ones left out. */
export function trimmedLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** In the notes a diagram is what follows its first line for as long as it looks like mermaid. */
export function seedDiagrams(lines: readonly string[]): string[][] {
  const found: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (/^(graph [A-Z]+|sequenceDiagram|stateDiagram-v2)$/.test(line)) {
      found.push([line]);
      open = true;
    } else if (
      open &&
      /--|-\.->|->>|^subgraph |^end$|^participant |^\w+\[/.test(line)
    )
      found.at(-1)?.push(line);
    else open = false;
  }
  return found;
}
