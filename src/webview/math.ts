import type { LessonContext } from "./context.ts";

/** Sets the lesson's formulas; KaTeX and its style sheet are loaded when there is one. */
export function renderMath(context: LessonContext): void {
  const formulas = context.article.querySelectorAll<HTMLElement>(
    ".math:not([data-state])",
  );
  if (formulas.length === 0) return;
  for (const formula of formulas) formula.dataset["state"] = "pending";
  loadStyles();
  void import("katex").then(({ default: katex }) => {
    for (const formula of formulas) {
      const source = formula.textContent ?? "";
      const displayMode = formula.matches(
        '.math-display, .display, [data-display], [data-math="display"]',
      );
      try {
        katex.render(source, formula, {
          displayMode,
          output: "htmlAndMathml",
          trust: false,
          maxExpand: 1_000,
          maxSize: 50,
        });
        formula.dataset["state"] = "rendered";
      } catch (error) {
        // What cannot be set stays as it was written, with the reason at hand.
        formula.textContent = source;
        formula.dataset["state"] = "failed";
        formula.title = error instanceof Error ? error.message : String(error);
      }
    }
  });
}

/** The style sheet that the build puts beside the page's own. */
function loadStyles(): void {
  const own = document.querySelector<HTMLLinkElement>(
    'link[rel="stylesheet"][href*="lesson.css"]',
  );
  if (!own || document.querySelector("link[data-math]")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = own.href.replace(/lesson\.css(?=[^/]*$)/, "katex.css");
  link.dataset["math"] = "";
  own.before(link);
}
