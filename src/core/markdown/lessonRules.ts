import type { MarkdownIt, RendererRule, Token } from "markdown-it";
import type { Finding } from "../check/finding.ts";
import { say, type Text } from "../text.ts";
import { authorBlock, authorTag } from "./authorHtml.ts";
import { codeBlock } from "./codeBlock.ts";
import { attributes, escapeHtml } from "./html.ts";
import type { RenderEnv } from "./lessonScope.ts";
import { inlineProblem, problemBox } from "./problemBox.ts";
import { problemMark } from "./syntax/directives.ts";
import type { TaskMark } from "./syntax/taskLists.ts";

type Rule = (token: Token, env: RenderEnv) => string;

/** Teaches an engine to write lessons: everything of ours goes into slots, the rest to the sanitiser. */
export function useLessonRules(md: MarkdownIt): void {
  for (const [type, rule] of Object.entries(rules)) {
    const asRendererRule: RendererRule = (tokens, index, _options, env) => {
      const token = tokens[index];
      return token ? rule(token, env as unknown as RenderEnv) : "";
    };
    md.renderer.rules[type] = asRendererRule;
  }
}

const rules: Readonly<Record<string, Rule>> = {
  fence: (token, env) =>
    /^\s*\{?\.?mermaid\b/i.test(token.info)
      ? diagram(token, env)
      : code(token, token.info, env),
  /** Put there by `renderLesson.ts`. */
  slot: (token) => token.content,
  /** A quiz inside a question is no quiz; it is shown as it is written. */
  quiz_block: (token) => `<pre>${escapeHtml(token.content)}</pre>\n`,
  code_block: (token, env) => code(token, "", env),
  html_block: (token, env) =>
    `<gl-line n="${token.map?.[0] ?? 0}"></gl-line>${unclosed(token, env)}${authorBlock(token.content)}`,
  html_inline: (token) => {
    const html = authorTag(token.content);
    return /^<(a|img)\b/i.test(html)
      ? `<gl-line n="${Number(token.meta?.["line"] ?? 0)}"></gl-line>${html}`
      : html;
  },
  math_inline: (token, env) => env.scope.slots.add(formula(token)),
  math_block: (token, env) =>
    env.scope.slots.add(`<p${lineOf(token)}>${formula(token)}</p>\n`),
  directive: (token, env) => directive(token, env),
  directive_block: (token, env) => directive(token, env),
  alert_open: (token) =>
    `<div data-gl-class="alert alert-${token.info}"${lineOf(token, "data-gl-line")}>\n`,
  alert_title: (token, { scope }) =>
    `<p data-gl-class="alert-title">${escapeHtml(scope.environment.translate(alertTitles[token.info] ?? say`Note`))}</p>\n`,
  tick_open: (token, { scope }) => {
    const box = attributes({ type: "checkbox", "data-tick": token.info });
    const task = token.meta?.["task"] as TaskMark | undefined;
    const done = task?.done ? " checked" : "";
    return `<label>${scope.slots.add(`<input${box}${done}>`)} `;
  },
  tick_close: () => "</label>",
  list_item_open: (token) => {
    const task = token.meta?.["task"] ? ' data-gl-class="task"' : "";
    return `<li${task}${lineOf(token, "data-gl-line")}>`;
  },
};

const alertTitles: Readonly<Record<string, Text>> = {
  note: say`Note`,
  tip: say`Tip`,
  important: say`Important`,
  warning: say`Warning`,
  caution: say`Caution`,
};

/** By CommonMark these elements last until their end tag, and without one to the end of the text. */
function unclosed(token: Token, { scope, source }: RenderEnv): string {
  const name = /^\s*<(script|style|textarea|pre)\b/i
    .exec(token.content)?.[1]
    ?.toLowerCase();
  if (
    name === undefined ||
    /<\/(script|style|textarea|pre)>/i.test(token.content)
  )
    return "";
  const finding: Finding = {
    ...source.at(token.map?.[0] ?? 0),
    rule: "unclosed-html",
    severity: "error",
    message: say`<${name}> has no end, so all that follows belongs to it. Add </${name}>, or remove it.`,
  };
  scope.findings.push(finding);
  return scope.slots.add(problemBox(finding, scope.environment.translate));
}

function lineOf(token: Token, name = "data-line"): string {
  const line = token.attrGet("data-gl-line");
  return line === null ? "" : attributes({ [name]: line });
}

function formula(token: Token): string {
  const open = attributes({ class: "math", "data-math": token.info });
  return `<span${open}>${escapeHtml(token.content.trim())}</span>`;
}

const marks = new RegExp(`\\{\\{#${problemMark}problem (\\d+)\\}\\}`, "g");

function code(token: Token, info: string, env: RenderEnv): string {
  const { text, boxes } = takeProblems(token, env);
  const line = Number(token.attrGet("data-gl-line") ?? 0) || undefined;
  const hideLines = env.scope.course.reading.hideLines;
  return env.scope.slots.add(boxes + codeBlock(text, info, hideLines, line));
}

/** An include that failed inside code: its box stands before the code. */
function takeProblems(
  token: Token,
  { scope }: RenderEnv,
): { text: string; boxes: string } {
  let boxes = "";
  const text = token.content.replace(marks, (_, number: string) => {
    const finding = scope.problems[Number(number)];
    if (finding) boxes += problemBox(finding, scope.environment.translate);
    return "…";
  });
  return { text, boxes };
}

function diagram(token: Token, env: RenderEnv): string {
  const { scope, source } = env;
  const { text, boxes } = takeProblems(token, env);
  const id = scope.diagramIds.take(scope.diagramName(text));
  const at = source.at(token.map?.[0] ?? 0);
  scope.diagrams.push({ id, source: text, at });
  const open = attributes({
    "data-diagram": id,
    "data-state": "pending",
    "data-line": token.attrGet("data-gl-line") ?? undefined,
  });
  return scope.slots.add(
    `${boxes}<figure${open}><pre><code>${escapeHtml(text)}</code></pre></figure>\n`,
  );
}

/** What is left of a directive: a problem's mark, or one that we do not know and show as it is written. */
function directive(token: Token, { scope, source }: RenderEnv): string {
  const { translate } = scope.environment;
  if (token.info.startsWith(problemMark)) {
    const finding = scope.problems[Number(token.content)];
    if (!finding) return "";
    const box = token.block
      ? problemBox(finding, translate, Number(token.attrGet("data-gl-line")))
      : inlineProblem(finding, translate);
    return scope.slots.add(box);
  }
  const line = Number(token.meta?.["line"] ?? token.map?.[0] ?? 0);
  scope.reportOnce(`directive ${token.info}`, {
    ...source.at(line),
    address: token.markup,
    rule: "unknown-directive",
    severity: "info",
    message: say`{{#${token.info}}} belongs to a preprocessor that is not known here, so it is shown as it is written.`,
  });
  const text = `<span class="directive">${escapeHtml(token.markup)}</span>`;
  return scope.slots.add(
    token.block ? `<p${lineOf(token)}>${text}</p>\n` : text,
  );
}
