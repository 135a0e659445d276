import type { HostMessage } from "./messages.ts";
import type { LessonPage } from "./page.ts";
import { isRecord, own } from "./shape.ts";

/**
 * A message from the host, or undefined. The host is our own code, so this guards against strangers (a webview hears
 * every `message` event of its window), not against a wrong page: it looks at tags and at what would crash.
 */
export function parseHostMessage(value: unknown): HostMessage | undefined {
  switch (own(value, "type")) {
    case "show": {
      const page = parseLessonPage(own(value, "page"), true);
      const anchor = own(value, "anchor");
      return page === undefined
        ? undefined
        : {
            type: "show",
            page,
            keepScroll: own(value, "keepScroll") === true,
            ...(typeof anchor === "string" ? { anchor } : {}),
          };
    }
    case "reveal": {
      const anchor = own(value, "anchor");
      return typeof anchor === "string"
        ? { type: "reveal", anchor }
        : undefined;
    }
    case "progress": {
      const fields = ["status", "questions", "quizzes"] as const;
      return typeof own(value, "lessonId") === "string" &&
        Array.isArray(own(value, "ticks")) &&
        fields.every((field) => isRecord(own(value, field)))
        ? (value as Extract<HostMessage, { type: "progress" }>)
        : undefined;
    }
    case "scrollToLine":
    case "caret": {
      const type = own(value, "type") as "scrollToLine" | "caret";
      const line = own(value, "line");
      return typeof line === "number" ? { type, line } : undefined;
    }
    case "reply":
      return typeof own(value, "id") === "number" &&
        (own(value, "ok") === true || typeof own(value, "message") === "string")
        ? (value as Extract<HostMessage, { type: "reply" }>)
        : undefined;
    default:
      return undefined;
  }
}

/** A lesson from a message, or (without its HTML, which is in the document already) from the document's attribute. */
export function parseLessonPage(
  value: unknown,
  withHtml: boolean,
): LessonPage | undefined {
  const strings = ["courseId", "courseTitle", "lessonId", "title"];
  const lists = ["headings", "questions", "ticks"];
  const records = ["place", "status", "quizzes"];
  if (
    !strings.every((key) => typeof own(value, key) === "string") ||
    !lists.every((key) => Array.isArray(own(value, key))) ||
    !records.every((key) => isRecord(own(value, key))) ||
    (withHtml && typeof own(value, "html") !== "string")
  )
    return undefined;
  const page = value as LessonPage;
  return withHtml ? page : { ...page, html: "" };
}
