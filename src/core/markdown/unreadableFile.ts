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
  const rule = ruleFor(reason, asked);
  const message = messageFor(path, reason);
  return { ...at, rule, severity: "error", message };
}

function ruleFor(reason: ReadFailure, asked: string): string {
  if (reason === "outside") return "outside-course";
  if (reason === "link") return "symbolic-link";
  return `${reason === "missing" ? "missing" : "unreadable"}-${asked}`;
}

function messageFor(path: string, reason: ReadFailure): Text {
  switch (reason) {
    case "missing":
      return say`There is no file ${path}. Add it, or correct the path.`;
    case "tooLarge":
      return say`${path} is too large to be read as text. Split it, or leave it out.`;
    case "notText":
      return say`${path} is no text file. Save it as UTF-8 text, or leave it out.`;
    case "notUtf8":
      return say`${path} is not UTF-8 text. Save it as UTF-8.`;
    case "link":
      return say`${path} is a symbolic link, or lies behind one, which is not followed here. Put the file itself into the course.`;
    case "outside":
      return say`${path} leads outside the course and is not read. Move the file into the course's folder.`;
    case "unreadable":
      return say`${path} cannot be read. Check that it is a file you may open.`;
  }
}
