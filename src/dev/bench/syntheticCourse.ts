import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A course made for measuring, in a folder of its own. */
export interface SyntheticCourse {
  readonly folder: string;
  /** Of all chapters together. */
  readonly bytes: number;
  remove(): Promise<void>;
}

/** Chapters of about `chapterBytes` each: prose, code, a table, a quiz and links between neighbours. */
export async function syntheticCourse(
  lessons: number,
  chapterBytes: number,
): Promise<SyntheticCourse> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "course-"));
  await fs.mkdir(path.join(folder, "src"));
  await fs.writeFile(
    path.join(folder, "book.toml"),
    `[book]\ntitle = "Synthetic ${lessons}"\n`,
  );
  const outline = ["# Summary", ""];
  let bytes = 0;
  for (let index = 0; index < lessons; index++) {
    if (index % 100 === 0) outline.push("", `# Part ${index / 100 + 1}`, "");
    outline.push(`- [Lesson ${index}](lesson-${index}.md)`);
    const text = chapter(index, lessons, chapterBytes);
    bytes += Buffer.byteLength(text);
    await fs.writeFile(path.join(folder, "src", `lesson-${index}.md`), text);
  }
  await fs.writeFile(path.join(folder, "src/SUMMARY.md"), outline.join("\n"));
  return {
    folder,
    bytes,
    remove: () => fs.rm(folder, { recursive: true, force: true }),
  };
}

/** One chapter of at least `bytes` bytes. */
export function chapter(index: number, count: number, bytes: number): string {
  const blocks = [`# Lesson ${index}`];
  let size = 0;
  for (let section = 0; size < bytes; section++) {
    const text = sectionText(index, section, (index + 1) % count);
    blocks.push(text);
    size += text.length;
  }
  return blocks.join("\n\n");
}

function sectionText(index: number, section: number, next: number): string {
  return `## Section ${section}

A node *sends* a **message** to another node over the network, and waits. See [the next lesson](lesson-${next}.md).
The answer may be late, lost or doubled; \`timeout\` says only that time has passed, not what happened meanwhile.

- at most once
- at least once
  - with an idempotency key

| Guarantee | Lost | Doubled |
| --- | --- | --- |
| at most once | yes | no |
| at least once | no | yes |

\`\`\`typescript
const answer${section} = await ask("node ${section}", { timeout: 200 });
if (answer${section} === undefined) throw new Error("no answer");
\`\`\`

<quiz id="q-${index}-${section}">

What does a timeout tell the sender?

- [x] That time has passed
- [ ] That the message was lost
  > It may be on its way.

</quiz>`;
}
