import fs from "node:fs";
import path from "node:path";

/** Writes a course of one lesson that holds 100 diagrams, no two alike. */
export function hundredCourse(folder: string): void {
  fs.mkdirSync(path.join(folder, "src"), { recursive: true });
  fs.writeFileSync(
    path.join(folder, "book.toml"),
    '[book]\ntitle = "Hundred"\n',
  );
  fs.writeFileSync(
    path.join(folder, "guided-lessons.toml"),
    'id = "hundred"\n',
  );
  fs.writeFileSync(
    path.join(folder, "src/SUMMARY.md"),
    "# Summary\n\n- [Hundred](hundred.md)\n",
  );
  const diagrams = Array.from({ length: 100 }, (_, index) =>
    section(index + 1),
  );
  fs.writeFileSync(
    path.join(folder, "src/hundred.md"),
    `# A Hundred Diagrams\n\n${diagrams.join("\n")}`,
  );
}

function section(number: number): string {
  return `## Picture ${number}

What happens in case ${number} is told by the picture.

\`\`\`mermaid
${kinds[number % kinds.length]?.(number)}
\`\`\`
`;
}

const kinds: readonly ((number: number) => string)[] = [
  (number) => `flowchart LR
  A[Client ${number}] --> B{Balancer}
  B --> C[Server 1]
  B --> D[Server 2]
  C --> E[(Store)]
  D --> E`,
  (number) => `sequenceDiagram
  participant A as Client ${number}
  participant B as Server
  A->>B: request
  B-->>A: answer
  Note over A,B: once or twice`,
  (number) => `stateDiagram-v2
  [*] --> Idle${number}
  Idle${number} --> Busy: work
  Busy --> Idle${number}: done
  Busy --> [*]: crash`,
];
