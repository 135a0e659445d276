import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  courseText,
  seedDiagrams,
  seedLines,
  trimmedLines,
} from "./bundledCourse.ts";
import * as expected from "./firstLesson.ts";
import { fences } from "./readMarkdown.ts";

const seed = seedLines();
const skip = seed
  ? false
  : "the notes that the lesson was written from are not on this machine (../shared/seed)";

describe(
  "the first lesson against the notes it was written from",
  { skip },
  () => {
    const lines = seed ?? [];

    it("every diagram has the same source, line by line", () => {
      const written = fences(
        courseText("src/what-is-a-distributed-system.md"),
        "mermaid",
      ).map(trimmedLines);
      assert.deepEqual(written, seedDiagrams(lines));
    });

    it("the tables have the same rows", () => {
      const rows = lines
        .filter((line) => line.startsWith("|") && !line.startsWith("|---"))
        .map((line) =>
          line
            .slice(1, -1)
            .split("|")
            .map((cell) => cell.trim()),
        );
      assert.deepEqual(expected.lessonTables.flat(), rows);
    });

    it("objectives and self-check questions are the same", () => {
      for (const item of [...expected.objectives, ...expected.selfCheck])
        assert.ok(lines.includes(`- ${item}`), item);
    });
  },
);
