import { responseKinds } from "../progress/parseResponse.ts";
import {
  amount,
  listOf,
  NotReadable,
  objectOf,
  oneOf,
  text,
  truth,
  wholeNumber,
  type Reader,
} from "../progress/reading.ts";
import { say, type Text } from "../text.ts";
import {
  interactionTypes,
  reportFormat,
  reportVersion,
  type Report,
} from "./model.ts";

export type ReportResult =
  | { readonly ok: true; readonly report: Report }
  /** A JSON file of another kind: a folder may hold others. */
  | { readonly ok: false; readonly other: true; readonly reason: Text }
  | { readonly ok: false; readonly other?: false; readonly reason: Text };

/** Reads a report's file. Never throws; says in words what is wrong with one that cannot be used. */
export function parseReport(content: string): ReportResult {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    return no(say`It is not whole, or was never one: it is no JSON.`);
  }
  if (formatOf(value) !== reportFormat)
    return {
      ok: false,
      other: true,
      reason: say`It is no report: its format is not ${reportFormat}.`,
    };
  try {
    const { version } = objectOf({ version: wholeNumber }, {})(value, "file");
    if (version > reportVersion)
      return no(
        say`It was written by a newer version of Guided Lessons (format ${version}). Update guided-lessons to read it.`,
      );
    if (version < 1) return no(say`There never was a format ${version}.`);
    return { ok: true, report: reportOf(value, "file") };
  } catch (error) {
    if (error instanceof NotReadable) return no(error.text);
    throw error;
  }
}

const component = objectOf({ id: text, text }, {});

const verdict = oneOf("correct", "partial", "incorrect");

const first = objectOf(
  {
    verdict,
    points: amount,
    maxPoints: amount,
    answeredAt: time,
    response: text,
  },
  { mistakes: listOf(text) },
);

const question = objectOf(
  {
    id: text,
    kind: oneOf(...responseKinds),
    text,
    hash: text,
    points: amount,
    maxPoints: amount,
    attempts: amount,
    hints: amount,
    shown: truth,
    interaction: objectOf(
      { type: oneOf(...interactionTypes) },
      {
        choices: listOf(component),
        source: listOf(component),
        target: listOf(component),
        response: text,
      },
    ),
  },
  {
    verdict,
    answeredAt: time,
    changed: isTrue,
    response: text,
    why: text,
    mistakes: listOf(text),
    first,
  },
);

const lesson = objectOf(
  {
    id: text,
    title: text,
    state: oneOf("new", "inProgress", "complete"),
    questions: listOf(question),
  },
  {
    gone: isTrue,
    openedAt: time,
    completed: objectOf({ at: time, reason: oneOf("passed", "marked") }, {}),
  },
);

const reportOf: Reader<Report> = objectOf(
  {
    format: oneOf(reportFormat),
    version: oneOfNumber,
    createdAt: time,
    student: objectOf({ id: text }, { name: text }),
    courses: listOf(
      objectOf(
        { id: text, title: text, language: text, lessons: listOf(lesson) },
        { version: text },
      ),
    ),
  },
  {},
);

function oneOfNumber(value: unknown): typeof reportVersion {
  if (value === reportVersion) return reportVersion;
  const place = "version";
  throw new NotReadable(say`“${place}” is not ${reportVersion}.`);
}

function isTrue(value: unknown, place: string): true {
  if (truth(value, place)) return true;
  throw new NotReadable(say`“${place}” is not ${String(true)}.`);
}

/** Times are compared as texts, so they are all of one form. */
function time(value: unknown, place: string): string {
  const written = text(value, place);
  if (/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(written))
    return written;
  throw new NotReadable(say`“${place}” is not a time in UTC.`);
}

function formatOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "format" in value
    ? value.format
    : undefined;
}

function no(reason: Text): ReportResult {
  return { ok: false, reason };
}
