import { say } from "../../text.ts";
import type { ChoiceQuestion } from "../model.ts";
import { optionContent, optionList, sameText } from "../optionList.ts";
import { questionHash } from "../questionHash.ts";
import type { Fields } from "./fields.ts";
import type { TomlType } from "./types.ts";

/**
 * mdbook-quiz's `MultipleChoice`. An answer that is a list asks for several, even when it holds one.
 * `answerIndex` puts the answers at that place among the distractors; `sortAnswers` sorts all by their text.
 * Ours besides: `shuffle = false` keeps the order, and `answer.feedback = { "an option" = "why" }` is said to whoever
 * chooses that option.
 */
export const multipleChoice: TomlType<ChoiceQuestion> = {
  name: "MultipleChoice",
  read(fields, base) {
    const answer = fields.textOrTexts(["answer", "answer"]);
    const answers = typeof answer === "string" ? [answer] : answer;
    if (answers.length === 0)
      fields.refuse(
        ["answer", "answer"],
        "quiz-no-right-option",
        say`This question has no right answer. Write at least one into “answer.answer”.`,
      );
    const { entries, fixed } = arrange(
      fields,
      answers,
      fields.texts(["prompt", "distractors"]),
    );
    noteRepeats(fields, new Set(answers.map(sameText)));
    const feedback = readFeedback(fields, entries);
    const options = optionList(
      withoutRepeats(entries).map((entry) => ({
        ...entry,
        ...feedback.get(sameText(entry.text)),
      })),
    );
    noteOptions(
      fields,
      options.map((option) => option.text),
    );
    const prompt = fields.text(["prompt", "prompt"]);
    return {
      ...base,
      kind: "choice",
      prompt,
      multiple: typeof answer !== "string",
      options,
      order:
        fixed || fields.optionalTruth(["shuffle"]) === false
          ? "fixed"
          : "shuffled",
      hash: questionHash("choice", prompt, optionContent(options)),
    };
  },
};

interface Entry {
  readonly text: string;
  readonly right: boolean;
}

function arrange(
  fields: Fields,
  answers: readonly string[],
  distractors: readonly string[],
): { entries: Entry[]; fixed: boolean } {
  const index = fields.optionalCount(["prompt", "answerIndex"]);
  const sorted = fields.optionalTruth(["prompt", "sortAnswers"]) ?? false;
  noteOrder(fields, index, sorted, distractors.length);
  const entries = distractors.map((text) => ({ text, right: false }));
  entries.splice(
    index ?? 0,
    0,
    ...answers.map((text) => ({ text, right: true })),
  );
  if (sorted && index === undefined)
    entries.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return { entries, fixed: sorted || index !== undefined };
}

/** By the option's text. */
function readFeedback(
  fields: Fields,
  entries: readonly Entry[],
): ReadonlyMap<string, { readonly feedback: string }> {
  const path = ["answer", "feedback"];
  const table = fields.optionalTable(
    path,
    say`strings`,
    (value): value is string => typeof value === "string",
  );
  const known = new Set(entries.map((entry) => sameText(entry.text)));
  return new Map(
    Object.entries(table ?? {}).map(([option, feedback]) => {
      if (!known.has(sameText(option)))
        fields.note(
          [...path, option],
          "warning",
          "quiz-feedback",
          say`There is no option “${option}” that this feedback could be for.`,
        );
      return [sameText(option), { feedback }] as const;
    }),
  );
}

function noteOrder(
  fields: Fields,
  index: number | undefined,
  sorted: boolean,
  distractors: number,
): void {
  if (index !== undefined && sorted)
    fields.note(
      ["prompt", "sortAnswers"],
      "error",
      "quiz-option-order",
      say`“answerIndex” and “sortAnswers” exclude each other. Keep one of them.`,
    );
  if (index !== undefined && index > distractors)
    fields.note(
      ["prompt", "answerIndex"],
      "warning",
      "quiz-option-order",
      say`There are only ${distractors} distractors, so the answer is put last instead of at index ${index}.`,
    );
}

/** Each text once. A right one that is also listed among the distractors stays where the answer was put. */
function withoutRepeats(entries: readonly Entry[]): Entry[] {
  const kept = new Map<string, Entry>();
  for (const entry of entries) {
    const known = kept.get(sameText(entry.text));
    if (known === undefined || (entry.right && !known.right))
      kept.set(sameText(entry.text), entry);
  }
  const chosen = new Set(kept.values());
  return entries.filter((entry) => chosen.has(entry));
}

function noteRepeats(fields: Fields, right: ReadonlySet<string>): void {
  const distractors = fields.value(["prompt", "distractors"]);
  if (!Array.isArray(distractors)) return;
  const seen = new Set<string>();
  distractors.forEach((distractor: unknown, index) => {
    const path = ["prompt", "distractors", index];
    const text = sameText(String(distractor));
    if (right.has(text))
      fields.note(
        path,
        "warning",
        "answer-among-distractors",
        say`The right answer is listed among the distractors as well. It is shown once, as right. Remove it from “distractors”.`,
      );
    else if (seen.has(text))
      fields.note(
        path,
        "warning",
        "quiz-repeated-option",
        say`This distractor is listed twice. It is shown once.`,
      );
    seen.add(text);
  });
}

function noteOptions(fields: Fields, texts: readonly string[]): void {
  if (fields.broken !== undefined) return;
  if (texts.length < 2)
    fields.note(
      ["prompt", "distractors"],
      "warning",
      "quiz-single-option",
      say`This question offers a single option. Add a distractor that differs from the answer.`,
    );
  if (texts.some((text) => text.trim() === ""))
    fields.note(
      ["prompt", "distractors"],
      "warning",
      "quiz-empty-option",
      say`One of the options is empty. Write something that can be chosen.`,
    );
}
