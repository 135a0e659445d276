import type { Token } from "markdown-it";
import type { Finding, Position } from "../check/finding.ts";
import { resolveFrom } from "../coursePath.ts";
import type { CourseFiles } from "../ports.ts";
import type { Quiz } from "../quiz/model.ts";
import { readInlineQuiz } from "../quiz/readInline.ts";
import { readTomlQuiz } from "../quiz/readToml.ts";
import { say } from "../text.ts";
import type { RenderEnv } from "./lessonScope.ts";
import type { QuizBlockMark } from "./syntax/quizBlocks.ts";
import { unreadableFile } from "./unreadableFile.ts";
import { withUniqueIds } from "./uniqueQuestions.ts";

/** A quiz of the lesson, or why there is none at its place. */
export type QuizResult =
  | { readonly quiz: Quiz; readonly problem?: undefined }
  | { readonly quiz?: undefined; readonly problem: Finding };

/** Reads the quizzes that a text names or holds, in order, keyed by their tokens. Never rejects. */
export async function readQuizzes(
  tokens: readonly Token[],
  env: RenderEnv,
  files: CourseFiles,
): Promise<ReadonlyMap<Token, QuizResult>> {
  const results = new Map<Token, QuizResult>();
  for (const token of withChildren(tokens)) {
    const result = await readQuiz(token, env, files);
    if (!result) continue;
    const kept = result.quiz
      ? {
          quiz: withUniqueIds(
            result.quiz,
            env.scope,
            env.source.at(token.map?.[0] ?? 0),
          ),
        }
      : result;
    results.set(token, kept);
    if (kept.quiz) {
      env.scope.quizzes.push(kept.quiz);
      env.scope.findings.push(...kept.quiz.findings);
    } else {
      env.scope.unreadQuizzes.push(kept.problem);
      env.scope.findings.push(kept.problem);
    }
  }
  return results;
}

/** A quiz may also stand inside a text that cannot be parted, such as a heading. */
function* withChildren(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    for (const child of token.children ?? []) yield child;
  }
}

async function readQuiz(
  token: Token,
  env: RenderEnv,
  files: CourseFiles,
): Promise<QuizResult | undefined> {
  const at = env.source.at(token.map?.[0] ?? 0);
  if (/^directive(_block)?$/.test(token.type) && token.info === "quiz")
    return await readQuizFile(token.content, at, env, files);
  if (token.type !== "quiz_block") return undefined;
  // The parser's own note on this block; see `quizBlocks.ts`.
  const mark = token.meta as unknown as QuizBlockMark;
  if (!mark.closed) return { problem: unclosed(at) };
  const quiz = readInlineQuiz({
    body: token.content,
    attributes: mark.attributes,
    file: at.file,
    lineAt: (line) => env.source.at(mark.bodyLine + line).line,
  });
  return { quiz };
}

async function readQuizFile(
  target: string,
  at: Position,
  { scope }: RenderEnv,
  files: CourseFiles,
): Promise<QuizResult> {
  const path = target === "" ? undefined : resolveFrom(scope.file, target);
  if (path === undefined || target.startsWith("/"))
    return { problem: outside(target, at) };
  scope.dependencies.add(path);
  const result = await files.read(path);
  return result.ok
    ? { quiz: readTomlQuiz(result.text, path) }
    : {
        problem: {
          ...unreadableFile(path, result.reason, "quiz", at),
          address: target,
        },
      };
}

function unclosed(at: Position): Finding {
  return {
    ...at,
    rule: "unclosed-quiz",
    severity: "error",
    message: say`This quiz has no end. Put </quiz> in a line of its own after it.`,
  };
}

function outside(target: string, at: Position): Finding {
  return {
    ...at,
    address: target,
    rule: "outside-course",
    severity: "error",
    message: say`The quiz ${target} lies outside the course and is not read. Move it into the course's folder.`,
  };
}
