import fs from "node:fs";
import path from "node:path";
import { chapter } from "../bench/syntheticCourse.ts";

/**
 * Writes a course whose every lesson has prose, code, a table, two diagrams and a quiz. The diagrams return after some
 * lessons: what is kept of them is bounded, but the bound is far away, and must not look like a leak until then.
 */
export function enduranceCourse(folder: string, lessons: number): void {
  fs.mkdirSync(path.join(folder, "src"), { recursive: true });
  const write = (name: string, text: string) =>
    fs.writeFileSync(path.join(folder, name), text);
  write("book.toml", '[book]\ntitle = "Endurance"\n');
  write("guided-lessons.toml", 'id = "endurance"\n');
  const outline = ["# Summary", ""];
  for (let index = 0; index < lessons; index++) {
    outline.push(`- [Lesson ${index}](lesson-${index}.md)`);
    write(
      `src/lesson-${index}.md`,
      [
        chapter(index, lessons, 600),
        fence(flowchart(index % pictures)),
        fence(kinds[index % kinds.length]?.(index % pictures) ?? ""),
      ].join("\n\n"),
    );
  }
  write("src/SUMMARY.md", outline.join("\n"));
}

/** Lessons until a diagram is seen again. */
const pictures = 20;

function fence(source: string): string {
  return `\`\`\`mermaid\n${source}\n\`\`\`\n`;
}

function flowchart(index: number): string {
  return `flowchart LR
  A[Client ${index}] --> B{Balancer}
  B --> C[Server 1]
  B --> D[Server 2]
  C --> E[(Store)]
  D --> E`;
}

const kinds: readonly ((index: number) => string)[] = [
  (index) => `sequenceDiagram
  participant A as Client ${index}
  participant B as Server
  A->>B: request
  B-->>A: answer`,
  (index) => `stateDiagram-v2
  [*] --> Idle${index}
  Idle${index} --> Busy: work
  Busy --> Idle${index}: done
  Busy --> [*]: crash`,
];
