import { copyText } from "./clipboard.ts";
import type { LessonContext } from "./context.ts";
import { around, element } from "./dom.ts";

/** Copy and *show hidden lines*, for every code block of the lesson: one listener. */
export function wireCode(context: LessonContext): void {
  context.article.addEventListener(
    "click",
    (event) => {
      const button = around<HTMLButtonElement>(event, "button[data-code]");
      const block = button?.closest<HTMLElement>(".code");
      if (!button || !block) return;
      if (button.dataset["code"] === "copy") void copy(block, button, context);
      else toggleHidden(block, button, context);
    },
    { signal: context.signal },
  );
}

/**
 * Gives a block its buttons. They are native: small, on top of code, and many of them on a page, where a custom
 * element each would cost more than it gives.
 */
export function addCodeButtons(
  block: HTMLElement,
  { strings }: LessonContext,
): void {
  if (block.querySelector(".code-tools")) return;
  const tools = element("div", { class: "code-tools" });
  if (block.querySelector(".boring"))
    tools.append(
      element(
        "button",
        { type: "button", "data-code": "hidden", "aria-pressed": "false" },
        strings.showHidden,
      ),
    );
  tools.append(
    element(
      "button",
      { type: "button", "data-code": "copy", "aria-label": strings.copyCode },
      strings.copy,
    ),
    element("span", { class: "visually-hidden", role: "status" }),
  );
  block.append(tools);
}

async function copy(
  block: HTMLElement,
  button: HTMLButtonElement,
  { strings, signal }: LessonContext,
): Promise<void> {
  const done = await copyText(textOf(block));
  const said = done ? strings.copied : strings.copyFailed;
  button.textContent = done ? strings.copied : strings.copy;
  const status = block.querySelector("[role=status]");
  if (status) status.textContent = said;
  const timer = setTimeout(() => {
    button.textContent = strings.copy;
    if (status) status.textContent = "";
  }, 2_000);
  signal.addEventListener("abort", () => clearTimeout(timer));
}

/** What is seen: hidden lines are copied when they are shown. */
function textOf(block: HTMLElement): string {
  const code = block.querySelector("code")?.cloneNode(true);
  if (!(code instanceof Element)) return "";
  if (!block.classList.contains("shows-hidden"))
    for (const line of code.querySelectorAll(".boring")) line.remove();
  return (code.textContent ?? "").replace(/\n$/, "");
}

function toggleHidden(
  block: HTMLElement,
  button: HTMLButtonElement,
  { strings }: LessonContext,
): void {
  const shown = block.classList.toggle("shows-hidden");
  button.setAttribute("aria-pressed", String(shown));
  button.textContent = shown ? strings.hideHidden : strings.showHidden;
}
