import { slug } from "../../course/slug.ts";
import { say } from "../../text.ts";
import { shortPrompt } from "../questionWords.ts";
import { isMarkdown, isQuizFile, type Scene } from "../scene.ts";
import { questionsOfToml } from "../tomlQuestions.ts";
import { touches, TextLines, type Span } from "../place.ts";
import { markdownParts } from "../markdownParts.ts";
import { fix, type Fix, type Fixer, type FixPlace } from "./fix.ts";
import { tomlEntries } from "./tomlNode.ts";

/** Two questions with one id: this one gets another. */
export const questionId: Fixer = {
  rules: ["duplicate-id"],
  fixes: (place) => [
    ...renamed(place),
    ...givenId(place.scene, place.problem.span.start).map((found): Fix => ({
      ...found,
      preferred: true,
    })),
  ],
};

function renamed(place: FixPlace): Fix[] {
  const { scene, problem, parts, lines } = place;
  const found = isMarkdown(scene.file)
    ? inlineId(
        scene.text,
        parts.quizzes.find((quiz) => touches(quiz, problem.span.start)),
      )
    : tomlId(scene, problem.span.start);
  if (found === undefined) return [];
  const id = freeId(scene.text, lines.text.slice(found.start, found.end));
  return [fix(place, say`Change the id to “${id}”`, found, id, true)];
}

/**
 * Gives the question at an offset an id, if it has none: one made from its prompt changes with the prompt, and answers
 * with it. For an author who is about to edit a published question.
 */
export function givenId(scene: Scene, offset: number): readonly Fix[] {
  const lines = new TextLines(scene.text);
  const title = say`Give this question an id`;
  if (isQuizFile(scene.file)) {
    const found = questionsOfToml(scene).find(({ span }) =>
      touches(span, offset),
    );
    if (found === undefined || tomlId(scene, offset) !== undefined) return [];
    const at = lines.endOf(lines.lineAt(found.span.start));
    const id = freeId(scene.text, idFrom(shortPrompt(found.question)));
    return [
      fix({ scene, lines }, title, { start: at, end: at }, `\nid = "${id}"`),
    ];
  }
  if (!isMarkdown(scene.file)) return [];
  const quiz = markdownParts(scene.text).quizzes.findLast((part) =>
    touches(part, offset),
  );
  if (quiz === undefined || inlineId(scene.text, quiz) !== undefined) return [];
  const at =
    quiz.start + scene.text.slice(quiz.start).search(/<quiz/i) + "<quiz".length;
  const body = scene.text.slice(scene.text.indexOf(">", at) + 1, quiz.end);
  const asked =
    body
      .split("\n")
      .find(
        (line) => /[\p{L}\p{N}]/u.test(line) && !/^\s*(<|```)/.test(line),
      ) ?? "";
  const id = freeId(scene.text, idFrom(asked));
  return [fix({ scene, lines }, title, { start: at, end: at }, ` id="${id}"`)];
}

function inlineId(text: string, quiz: Span | undefined): Span | undefined {
  if (quiz === undefined) return undefined;
  const tag = /<quiz\b[^<>]*>/i.exec(text.slice(quiz.start, quiz.end));
  const id = /\sid\s*=\s*["']?([^\s"'<>]+)/.exec(tag?.[0] ?? "");
  if (tag === null || id === null) return undefined;
  const end = quiz.start + tag.index + id.index + id[0].length;
  return { start: end - (id[1] ?? "").length, end };
}

function tomlId(scene: Scene, offset: number): Span | undefined {
  const found = questionsOfToml(scene).find(({ span }) =>
    touches(span, offset),
  );
  const entry = tomlEntries(scene.text).find(
    ({ key, span, table }) =>
      key === "id" &&
      /^questions\.\d+$/.test(table) &&
      found !== undefined &&
      touches(found.span, span.start),
  );
  if (entry === undefined) return undefined;
  // Inside the quotes.
  return {
    start:
      entry.span.end -
      scene.text
        .slice(entry.keySpan.end, entry.span.end)
        .replace(/^\s*=\s*["']/, "").length,
    end: entry.span.end - 1,
  };
}

/** A few words of what is asked. */
function idFrom(asked: string): string {
  return slug(asked).split("-").slice(0, 5).join("-");
}

function freeId(text: string, id: string): string {
  const base = id.replace(/-\d{1,3}$/, "");
  const taken = (candidate: string): boolean => text.includes(`"${candidate}"`);
  if (!taken(id)) return id;
  let number = 2;
  while (taken(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
