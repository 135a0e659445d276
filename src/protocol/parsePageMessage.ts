import type { PageMessage } from "./messages.ts";
import { parseDrawing } from "./parseDrawing.ts";
import { givenResponses } from "./parseGiven.ts";
import { parseRequest } from "./parseRequest.ts";
import { parseStructure } from "./parseStructure.ts";
import { own, text, whole } from "./shape.ts";

const longestId = 1_000;
const longestLink = 4_000;
const longestMessage = 20_000;
const largestLine = 10_000_000;

/** A message from the page, or undefined for anything that is not exactly one: unknown type, wrong shape, too large. */
export function parsePageMessage(value: unknown): PageMessage | undefined {
  const type = own(value, "type");
  if (typeof type !== "string" || !Object.hasOwn(readers, type))
    return undefined;
  return readers[type as PageMessage["type"]](value);
}

const readers: {
  readonly [Type in PageMessage["type"]]: (
    value: unknown,
  ) => Extract<PageMessage, { type: Type }> | undefined;
} = {
  ready: () => ({ type: "ready" }),
  revealInTree: () => ({ type: "revealInTree" }),
  request(value) {
    const id = whole(own(value, "id"), 1, Number.MAX_SAFE_INTEGER);
    const request = parseRequest(own(value, "request"));
    return id === undefined || request === undefined
      ? undefined
      : { type: "request", id, request };
  },
  endReached(value) {
    const lessonId = text(own(value, "lessonId"), longestId);
    return lessonId === undefined
      ? undefined
      : { type: "endReached", lessonId };
  },
  positioned(value) {
    const lessonId = text(own(value, "lessonId"), longestId);
    const position = own(value, "position");
    return lessonId === undefined ||
      typeof position !== "number" ||
      !(position >= 0 && position <= 1)
      ? undefined
      : { type: "positioned", lessonId, position };
  },
  openLink(value) {
    const lessonId = text(own(value, "lessonId"), longestId);
    const href = text(own(value, "href"), longestLink);
    return lessonId === undefined || href === undefined
      ? undefined
      : { type: "openLink", lessonId, href };
  },
  navigate(value) {
    const to = own(value, "to");
    return to === "previous" || to === "next"
      ? { type: "navigate", to }
      : undefined;
  },
  diagramFailed(value) {
    const lessonId = text(own(value, "lessonId"), longestId);
    const diagram = text(own(value, "diagram"), longestId);
    const line = whole(own(value, "line"), 1, largestLine);
    const message = text(own(value, "message"), longestMessage);
    return lessonId === undefined ||
      diagram === undefined ||
      line === undefined ||
      message === undefined
      ? undefined
      : { type: "diagramFailed", lessonId, diagram, line, message };
  },
  diagramRendered(value) {
    const lessonId = text(own(value, "lessonId"), longestId);
    const diagram = text(own(value, "diagram"), longestId);
    return lessonId === undefined || diagram === undefined
      ? undefined
      : { type: "diagramRendered", lessonId, diagram };
  },
  diagramStructure(value) {
    const lessonId = text(own(value, "lessonId"), longestId);
    const diagram = text(own(value, "diagram"), longestId);
    const given = own(value, "structure");
    const structure = given === "none" ? given : parseStructure(given);
    return lessonId === undefined ||
      diagram === undefined ||
      structure === undefined
      ? undefined
      : { type: "diagramStructure", lessonId, diagram, structure };
  },
  drafted(value) {
    const lessonId = text(own(value, "lessonId"), longestId);
    const drafts = givenResponses(own(value, "drafts"));
    return lessonId === undefined || drafts === undefined
      ? undefined
      : { type: "drafted", lessonId, drafts };
  },
  diagramDrawn(value) {
    const lessonId = text(own(value, "lessonId"), longestId);
    const diagram = text(own(value, "diagram"), longestId);
    const drawing = parseDrawing(own(value, "drawing"));
    return lessonId === undefined ||
      diagram === undefined ||
      drawing === undefined
      ? undefined
      : { type: "diagramDrawn", lessonId, diagram, drawing };
  },
  openDiagram(value) {
    const lessonId = text(own(value, "lessonId"), longestId);
    const diagram = text(own(value, "diagram"), longestId);
    return lessonId === undefined || diagram === undefined
      ? undefined
      : { type: "openDiagram", lessonId, diagram };
  },
  revealLine(value) {
    const line = whole(own(value, "line"), 1, largestLine);
    return line === undefined ? undefined : { type: "revealLine", line };
  },
  scrolled(value) {
    const line = whole(own(value, "line"), 1, largestLine);
    return line === undefined ? undefined : { type: "scrolled", line };
  },
  failed(value) {
    const message = text(own(value, "message"), longestMessage);
    return message === undefined ? undefined : { type: "failed", message };
  },
};
