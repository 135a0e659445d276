import type { PageRequest } from "./messages.ts";
import { givenResponse, givenResponses, givenWhy } from "./parseGiven.ts";
import { own, text, whole } from "./shape.ts";

const longestId = 1_000;
const mostQuestions = 2_000;
const mostHints = 1_000;

/** A request of the page, or undefined for anything that is not exactly one. */
export function parseRequest(value: unknown): PageRequest | undefined {
  const type = own(value, "type");
  const lessonId = text(own(value, "lessonId"), longestId);
  if (lessonId === undefined) return undefined;
  if (typeof type !== "string" || !Object.hasOwn(readers, type))
    return undefined;
  return readers[type as PageRequest["type"]](value, lessonId);
}

const readers: {
  readonly [Type in PageRequest["type"]]: (
    value: unknown,
    lessonId: string,
  ) => Extract<PageRequest, { type: Type }> | undefined;
} = {
  answer(value, lessonId) {
    const question = text(own(value, "question"), longestId);
    const response = givenResponse(own(value, "response"));
    const why = givenWhy(own(value, "why"));
    if (question === undefined || response === undefined) return undefined;
    if (why === undefined && own(value, "why") !== undefined) return undefined;
    return {
      type: "answer",
      lessonId,
      question,
      response,
      ...(why !== undefined && { why }),
    };
  },
  hint(value, lessonId) {
    const question = text(own(value, "question"), longestId);
    const index = whole(own(value, "index"), 0, mostHints);
    return question === undefined || index === undefined
      ? undefined
      : { type: "hint", lessonId, question, index };
  },
  reveal(value, lessonId) {
    const question = text(own(value, "question"), longestId);
    return question === undefined
      ? undefined
      : { type: "reveal", lessonId, question };
  },
  resetQuestion(value, lessonId) {
    const question = text(own(value, "question"), longestId);
    return question === undefined
      ? undefined
      : { type: "resetQuestion", lessonId, question };
  },
  selfGrade(value, lessonId) {
    const question = text(own(value, "question"), longestId);
    const verdict = own(value, "verdict");
    if (question === undefined) return undefined;
    return verdict === "correct" ||
      verdict === "partial" ||
      verdict === "incorrect"
      ? { type: "selfGrade", lessonId, question, verdict }
      : undefined;
  },
  handIn(value, lessonId) {
    const quiz = text(own(value, "quiz"), longestId);
    const answers = givenResponses(own(value, "answers"));
    return quiz === undefined || answers === undefined
      ? undefined
      : { type: "handIn", lessonId, quiz, answers };
  },
  restart(value, lessonId) {
    const quiz = text(own(value, "quiz"), longestId);
    return quiz === undefined ? undefined : { type: "restart", lessonId, quiz };
  },
  retry(value, lessonId) {
    const questions = ids(own(value, "questions"));
    return questions && { type: "retry", lessonId, questions };
  },
  tick(value, lessonId) {
    const item = text(own(value, "item"), longestId);
    const done = own(value, "done");
    return item === undefined || typeof done !== "boolean"
      ? undefined
      : { type: "tick", lessonId, item, done };
  },
  rate(value, lessonId) {
    const rating = own(value, "rating");
    return rating === "again" ||
      rating === "hard" ||
      rating === "good" ||
      rating === "easy"
      ? { type: "rate", lessonId, rating }
      : undefined;
  },
  complete(value, lessonId) {
    const done = own(value, "done");
    return typeof done === "boolean"
      ? { type: "complete", lessonId, done }
      : undefined;
  },
};

function ids(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > mostQuestions) return undefined;
  const parsed = value.map((id: unknown) => text(id, longestId));
  return parsed.some((id) => id === undefined)
    ? undefined
    : (parsed as string[]);
}
