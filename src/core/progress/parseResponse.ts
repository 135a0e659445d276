import type { Response } from "../quiz/model.ts";
import {
  listOf,
  objectOf,
  oneOf,
  text,
  truth,
  wholeNumber,
  type Reader,
} from "./reading.ts";

/** A stored response, whatever question it belonged to. Whether it still fits its question is asked when it is shown. */
export const storedResponse: Reader<Response> = (value, place) => {
  const { kind } = objectOf({ kind: oneOf(...responseKinds) }, {})(
    value,
    place,
  );
  return readers[kind](value, place);
};

/** Every kind of response that is stored, and reported. */
export const responseKinds = [
  "choice",
  "shortAnswer",
  "tracing",
  "ordering",
  "matching",
  "blanks",
  "reflection",
  "numeric",
  "grid",
  "output",
  "point",
  "messages",
] as const satisfies readonly Response["kind"][];

const written = { text };

/** A kind of response that is missing here is a type error. */
const readers: {
  readonly [Kind in Response["kind"]]: Reader<
    Extract<Response, { kind: Kind }>
  >;
} = {
  choice: objectOf({ kind: oneOf("choice"), chosen: listOf(text) }, {}),
  shortAnswer: objectOf({ kind: oneOf("shortAnswer"), ...written }, {}),
  tracing: objectOf(
    { kind: oneOf("tracing"), compiles: truth },
    { output: text, line: wholeNumber },
  ),
  ordering: objectOf({ kind: oneOf("ordering"), order: listOf(text) }, {}),
  matching: objectOf(
    {
      kind: oneOf("matching"),
      pairs: listOf(objectOf({ left: text, right: text }, {})),
    },
    {},
  ),
  blanks: objectOf(
    {
      kind: oneOf("blanks"),
      filled: listOf(objectOf({ gap: text, text }, {})),
    },
    {},
  ),
  reflection: objectOf(
    { kind: oneOf("reflection"), ...written },
    { selfGrade: oneOf("correct", "partial", "incorrect") },
  ),
  numeric: objectOf({ kind: oneOf("numeric"), ...written }, {}),
  grid: objectOf(
    {
      kind: oneOf("grid"),
      cells: listOf(objectOf({ row: text, column: text }, {})),
    },
    {},
  ),
  output: objectOf({ kind: oneOf("output"), ...written }, {}),
  point: objectOf({ kind: oneOf("point"), target: text }, {}),
  messages: objectOf({ kind: oneOf("messages"), order: listOf(text) }, {}),
};
