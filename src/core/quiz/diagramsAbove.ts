/** Where the diagrams of a rendered lesson stand. */
export interface DiagramPlaces {
  /** The ids of all, in the order of the page. */
  readonly all: readonly string[];
  /** By a question's id, the nearest diagram before the place of its answer; its own prompt may hold it. */
  readonly ofQuestion: ReadonlyMap<string, string>;
}

/**
 * Reads from a lesson's own HTML which diagram stands above which question: of its text, included files and the
 * quizzes' own diagrams only the page knows the common order. The hooks are those that `markdown/lesson.ts` lists;
 * text of the author cannot look like them, since its `<` is escaped.
 */
export function diagramsAbove(html: string): DiagramPlaces {
  const all: string[] = [];
  const ofQuestion = new Map<string, string>();
  let question: string | undefined;
  for (const [, hook = "", value = ""] of html.matchAll(hooks)) {
    if (hook === "data-diagram") all.push(decoded(value));
    else if (hook === "data-question") question = decoded(value);
    else if (question !== undefined) {
      const nearest = all.at(-1);
      if (nearest !== undefined) ofQuestion.set(question, nearest);
      question = undefined;
    }
  }
  return { all, ofQuestion };
}

const hooks =
  /<(?:figure|div)\b[^<>]*?\s(data-diagram|data-question|data-answer)(?:="([^"]*)")?/g;

function decoded(attribute: string): string {
  return attribute
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
