import { say } from "../../text.ts";
import { matchingParts } from "../matchingParts.ts";
import type { MatchingQuestion } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import type { Fields } from "./fields.ts";
import type { TomlType } from "./types.ts";

/**
 * `answer.pairs = [["left", "right"], …]`; `prompt.distractors` are right ones that match nothing, `prompt.headings`
 * names the two sides.
 */
export const matching: TomlType<MatchingQuestion> = {
  name: "Matching",
  read(fields, base) {
    const prompt = fields.text(["prompt", "prompt"]);
    const pairs = readPairs(fields);
    const distractors = fields.optionalTexts(["prompt", "distractors"]) ?? [];
    const headings = fields.optionalTexts(["prompt", "headings"]);
    const [left = "", right = ""] = headings ?? [];
    return {
      ...base,
      kind: "matching",
      prompt,
      ...(headings !== undefined && { headings: [left, right] as const }),
      ...matchingParts(pairs, distractors),
      hash: questionHash(
        "matching",
        prompt,
        [...pairs.map((pair) => pair.join("\n")), ...distractors].sort(),
      ),
    };
  },
};

const path = ["answer", "pairs"];

function readPairs(fields: Fields): readonly (readonly [string, string])[] {
  const rows = fields.rows(path);
  if (fields.broken !== undefined) return [];
  if (rows.length < 2)
    fields.refuse(
      path,
      "quiz-single-item",
      say`A matching question needs at least two pairs.`,
    );
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const [left = "", right = ""] = row.map((text) => text.trim());
    if (row.length !== 2 || left === "" || right === "")
      fields.refuse(
        [...path, index],
        "quiz-empty-cell",
        say`Each pair holds two texts: what stands on the left, and what it matches on the right.`,
      );
    else if (seen.has(left))
      fields.refuse(
        [...path, index],
        "quiz-repeated-option",
        say`“${left}” is there twice on the left. Each left item must be different.`,
      );
    seen.add(left);
    return [left, right];
  });
}
