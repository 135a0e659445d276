import type { GivenResponse } from "./messages.ts";
import { boundedJson, isRecord, own, text } from "./shape.ts";

const mostQuestions = 2_000;
const longestId = 1_000;
const longestText = 100_000;

/** A response of plain data within bounds; undefined when it is anything else. */
export function givenResponse(value: unknown): unknown {
  return boundedJson(value, {
    depth: 6,
    nodes: 5_000,
    characters: longestText,
  });
}

/** What the learner wrote to "Why?". */
export function givenWhy(value: unknown): string | undefined {
  return text(value, longestText);
}

/** Responses by question. One that is malformed makes all of it malformed: our own page sends none. */
export function givenResponses(
  value: unknown,
): Readonly<Record<string, GivenResponse>> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  if (entries.length > mostQuestions) return undefined;
  const parsed: [string, GivenResponse][] = [];
  for (const [question, entry] of entries) {
    const one = given(entry);
    if (question.length > longestId || one === undefined) return undefined;
    parsed.push([question, one]);
  }
  return Object.fromEntries(parsed);
}

function given(value: unknown): GivenResponse | undefined {
  if (!isRecord(value)) return undefined;
  const response = givenResponse(own(value, "response"));
  const why = givenWhy(own(value, "why"));
  if (response === undefined && own(value, "response") !== undefined)
    return undefined;
  if (why === undefined && own(value, "why") !== undefined) return undefined;
  return {
    ...(response !== undefined && { response }),
    ...(why !== undefined && { why }),
  };
}
