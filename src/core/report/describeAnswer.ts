import type { Question, Response } from "../quiz/model.ts";
import { messageItems } from "../quiz/messageItems.ts";
import { numberIn } from "../quiz/kinds/number.ts";
import { targetsOf } from "../diagram/targets.ts";
import { assertNever } from "../assertNever.ts";
import type { Component, Interaction, InteractionType } from "./model.ts";
import { components, nameIn } from "./shortText.ts";

/** What an answer says: for a person, part by part, and in the form of xAPI. */
export interface DescribedAnswer {
  readonly words: string;
  /** By the id that grading gives the part, what the student did with it. */
  readonly parts: ReadonlyMap<string, string>;
  readonly response: string;
}

/** What a question is in the terms of xAPI; without one, what its answer tells. */
export function interactionOf(
  question: Question | undefined,
  kind: Question["kind"],
): Omit<Interaction, "response"> {
  switch (question?.kind) {
    case "choice":
      return question.wording === "trueFalse"
        ? { type: "true-false" }
        : { type: "choice", choices: mixed(question.options) };
    case "shortAnswer":
      return { type: question.field === "short" ? "fill-in" : "long-fill-in" };
    case "ordering":
      return { type: "sequencing", choices: mixed(question.items) };
    case "messages":
      return question.structure?.kind === "sequence"
        ? {
            type: "sequencing",
            choices: mixed(messageItems(question.structure)),
          }
        : { type: "sequencing" };
    case "matching":
      return {
        type: "matching",
        source: components(question.left),
        target: mixed(question.right),
      };
    case "grid":
      return {
        type: "matching",
        source: components(question.rows),
        target: components(question.columns),
      };
    case "point":
      return question.structure === undefined
        ? { type: "other" }
        : {
            type: "choice",
            choices: targetsOf(question.structure).map(({ id, label }) => ({
              id,
              text: label,
            })),
          };
    default:
      return { type: typeOfKind[kind] };
  }
}

/** The answer to a question, or to one that is no longer there as it was: then parts are called by their ids. */
export function describeAnswer(
  question: Question | undefined,
  response: Response,
): DescribedAnswer {
  const {
    choices = [],
    source = [],
    target = [],
  } = interactionOf(question, response.kind);
  const choice = nameIn(choices);
  const pair = (from: string, to: string) =>
    `${nameIn(source)(from)} → ${nameIn(target)(to)}`;
  switch (response.kind) {
    case "choice": {
      const named = question?.kind === "choice" ? question.options : [];
      const nameOf = nameIn(components(named));
      return inParts(response.chosen, nameOf, "; ");
    }
    case "ordering":
    case "messages":
      return inParts(response.order, choice, " → ");
    case "point":
      return inParts([response.target], choice, "");
    case "matching":
      return inPairs(
        response.pairs.map((one) => [one.left, one.right]),
        pair,
      );
    case "grid":
      return inPairs(
        response.cells.map((one) => [one.row, one.column]),
        pair,
      );
    case "blanks":
      return inGaps(question, response.filled);
    case "tracing":
      return written(tracingWords(response));
    case "numeric": {
      const unit = question?.kind === "numeric" ? question.unit : undefined;
      const number = numberIn(response.text, unit);
      return {
        ...written(response.text),
        response: number === undefined ? response.text : String(number),
      };
    }
    case "shortAnswer":
    case "reflection":
    case "output":
      return written(response.text);
    default:
      return assertNever(response);
  }
}

const typeOfKind: Readonly<Record<Question["kind"], InteractionType>> = {
  choice: "choice",
  shortAnswer: "fill-in",
  tracing: "other",
  ordering: "sequencing",
  matching: "matching",
  blanks: "fill-in",
  reflection: "long-fill-in",
  numeric: "numeric",
  grid: "matching",
  output: "long-fill-in",
  point: "other",
  messages: "sequencing",
  unreadable: "other",
};

/** In the order of their texts: the author's often is the answer, or begins with it. */
function mixed(items: Parameters<typeof components>[0]): Component[] {
  return components(items).sort((one, other) =>
    one.text < other.text ? -1 : one.text > other.text ? 1 : 0,
  );
}

function inParts(
  ids: readonly string[],
  nameOf: (id: string) => string,
  between: string,
): DescribedAnswer {
  return {
    words: ids.map(nameOf).join(between),
    parts: new Map(ids.map((id) => [id, nameOf(id)])),
    response: ids.join("[,]"),
  };
}

function inPairs(
  pairs: readonly (readonly [from: string, to: string])[],
  nameOf: (from: string, to: string) => string,
): DescribedAnswer {
  const parts = new Map<string, string>();
  for (const [from, to] of pairs)
    parts.set(
      from,
      [parts.get(from) ?? [], nameOf(from, to)].flat().join("; "),
    );
  return {
    words: pairs.map(([from, to]) => nameOf(from, to)).join("; "),
    parts,
    response: pairs.map((pair) => pair.join("[.]")).join("[,]"),
  };
}

/** In the order of the gaps; one that was left empty is an empty part. */
function inGaps(
  question: Question | undefined,
  filled: readonly { readonly gap: string; readonly text: string }[],
): DescribedAnswer {
  const gaps = question?.kind === "blanks" ? question.gaps : [];
  const given = new Map(filled.map(({ gap, text }) => [gap, text]));
  const ids = gaps.length > 0 ? gaps.map(({ id }) => id) : [...given.keys()];
  const texts = ids.map((id) => {
    const gap = gaps.find((one) => one.id === id);
    const text = given.get(id) ?? "";
    return gap?.kind === "select"
      ? nameIn(components(gap.options))(text)
      : text;
  });
  return {
    words: texts.map((text) => text || "–").join("; "),
    parts: new Map(
      ids.map((id, index) => [id, `${index + 1}: ${texts[index] || "–"}`]),
    ),
    response: texts.join("[,]"),
  };
}

function written(text: string): DescribedAnswer {
  return { words: text, parts: new Map(), response: text };
}

function tracingWords(response: Response & { kind: "tracing" }): string {
  const { compiles, output, line } = response;
  if (compiles) return ["compiles", output ?? []].flat().join(": ");
  return line === undefined
    ? "does not compile"
    : `does not compile: line ${line}`;
}
