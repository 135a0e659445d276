import type { Finding, Position } from "../check/finding.ts";
import type { ReadFailure } from "../ports.ts";
import { say, type Text } from "../text.ts";

/** The finding for a file that could not be read, at the place that asked for it: `missing-chapter` and so on. */
export function unreadableFile(
  path: string,
  reason: ReadFailure,
  asked: "chapter" | "include" | "quiz",
  at: Position,
): Finding {
  const rule =
    reason === "outside"
      ? "outside-course"
      : `${reason === "missing" ? "missing" : "unreadable"}-${asked}`;
  return { ...at, rule, severity: "error", message: messageFor(path, reason) };
}

function messageFor(path: string, reason: ReadFailure): Text {
  switch (reason) {
    case "missing":
      return say`There is no file ${path}. Add it, or correct the path.`;
    case "tooLarge":
      return say`${path} is too large to be read as text. Split it, or leave it out.`;
    case "notText":
      return say`${path} is no text file. Save it as UTF-8 text, or leave it out.`;
    case "outside":
      return say`${path} leads outside the course and is not read. Move the file into the course's folder.`;
    case "unreadable":
      return say`${path} cannot be read. Check that it is a file you may open.`;
  }
}
