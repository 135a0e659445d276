import type { Draft } from "./model.ts";
import { storedResponse } from "./parseResponse.ts";
import { objectOf, text, type Reader } from "./reading.ts";

/** A draft, stored or from a page: it may be half an answer, so only its shape is looked at. */
export const storedDraft: Reader<Draft> = objectOf(
  {},
  {},
  { response: storedResponse, why: text },
);
