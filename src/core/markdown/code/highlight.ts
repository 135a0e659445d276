import hljs from "highlight.js/lib/core";
import { aliases, languages } from "./languages.ts";

/** Beyond this, colours cost more time than they give. */
const maxLength = 100_000;

/** Highlights code; a language is prepared when it is first asked for, because that is what costs time. */
class Highlighter {
  readonly #engine = hljs.newInstance();

  /** Safe HTML: `span.hljs-…` around escaped text; undefined for a language that is not known. */
  highlight(code: string, language: string): string | undefined {
    const name = aliases[language] ?? language;
    if (code.length > maxLength || !this.#prepare(name)) return undefined;
    return this.#engine.highlight(code, {
      language: name,
      ignoreIllegals: true,
    }).value;
  }

  #prepare(name: string): boolean {
    if (this.#engine.getLanguage(name)) return true;
    const language = languages.get(name);
    if (!language) return false;
    this.#engine.registerLanguage(name, language);
    // Some languages hold others, such as HTML its scripts; those that are missing stay plain.
    for (const inner of embedded[name] ?? []) this.#prepare(inner);
    return true;
  }
}

const embedded: Readonly<Record<string, readonly string[]>> = {
  handlebars: ["xml"],
  markdown: ["xml"],
  php: ["xml"],
  shell: ["bash"],
  xml: ["css", "javascript"],
  http: ["json", "xml"],
};

/**
 * One for all lessons: it keeps prepared languages and nothing of any text, so what it returns depends on its
 * arguments alone.
 */
export const highlighter = new Highlighter();
