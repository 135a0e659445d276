import type { MarkdownIt, Token } from "markdown-it";
import { annotate } from "./annotate.ts";
import { createEngine } from "./engine.ts";
import { useLessonRules } from "./lessonRules.ts";
import type { LessonScope, RenderEnv } from "./lessonScope.ts";
import { sanitise } from "./sanitise.ts";
import type { SourceMap } from "./sourceLines.ts";

/** Turns the texts of one lesson into safe HTML: the lesson's own, and those of the questions inside it. */
export class LessonWriter {
  readonly scope: LessonScope;
  readonly #md: MarkdownIt;
  #texts = 0;

  constructor(scope: LessonScope) {
    this.scope = scope;
    this.#md = createEngine(scope.course.reading);
    useLessonRules(this.#md);
  }

  /** Parses the lesson's own text; `write` makes HTML of it. */
  parse(text: string, source: SourceMap): { tokens: Token[]; env: RenderEnv } {
    const env: RenderEnv = { scope: this.scope, source, main: true };
    return { tokens: this.#md.parse(text, env), env };
  }

  write(tokens: Token[], env: RenderEnv): string {
    annotate(tokens, env);
    return sanitise(
      this.#md.renderer.render(tokens, this.#md.options, env),
      env,
    );
  }

  /** A text inside the lesson, such as a question's prompt. Its slots are still to be filled. */
  writeInside(markdown: string, source: SourceMap): string {
    const docId = `q${++this.#texts}`;
    const env: RenderEnv = { scope: this.scope, source, main: false, docId };
    return this.write(this.#md.parse(markdown, env), env);
  }

  /** One paragraph without the paragraph around it. */
  writeInline(markdown: string, source: SourceMap): string {
    const env: RenderEnv = { scope: this.scope, source, main: false };
    return this.write(this.#md.parseInline(markdown, env), env);
  }
}
