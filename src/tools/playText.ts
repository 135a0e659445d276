import { findingsText, plural } from "./findingsText.ts";
import type { PlayedFolder } from "./playFolder.ts";

/** What `play` found in a folder, for people: what is wrong, the courses, and a closing line. */
export function playText(played: PlayedFolder, folder: string): string {
  const courses = played.courses.map(
    ({ title, id, lessons, completed, questions }) =>
      `${title} (${id}): ${completed} of ${plural(lessons, "lesson")} played well, ${plural(questions, "question")}`,
  );
  const blocks = findingsText(played.findings, folder);
  return [...blocks, courses.join("\n"), closing(played)].join("\n\n") + "\n";
}

function closing({ findings }: PlayedFolder): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return errors === 0
    ? "Right answers complete every lesson, wrong ones none with questions."
    : `${plural(errors, "problem")}: some lessons cannot be completed as they should.`;
}
