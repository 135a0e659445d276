import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import type { LessonPage } from "../../src/protocol/page.ts";
import { courseText } from "../core/lessons/bundledCourse.ts";
import { fences } from "../core/lessons/readMarkdown.ts";
import { drawnLesson, mermaidFiles } from "./drawnLesson.ts";
import { useLessonPage } from "./openLesson.ts";
import type { Theme } from "./themes.ts";

/** As in the first lesson; there it has no comment, so it is only offered. */
const balancer =
  fences(courseText("src/what-is-a-distributed-system.md"), "mermaid").find(
    (source) => source.includes("LB[Load Balancer]"),
  ) ?? "";

const centres = `%% lesson: fail
flowchart LR
  User((User)) --> LB{{Load balancer}}
  subgraph East["Data centre East"]
    A[Web A] --> DB[(Primary)]
  end
  subgraph West["Data centre West"]
    B[Web B] -.-> R[(Replica)]
  end
  LB --> A & B
  DB -->|copies| R
  B --> Mail>Mail]`;

const decisions = `flowchart TD
  A[Ask] --> B{Answer?}
  B -->|yes| C[Go on]
  B -->|no| D[Wait]
  D --> A`;

interface FailOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly rightToLeft?: boolean;
}

/** Opens a lesson of flowcharts that come drawn, so that mermaid is not loaded: `balancer`, `centres`, `decisions`. */
export function useFailPage(): (
  options?: FailOptions,
) => Promise<{ page: Page }> {
  const open = useLessonPage();
  let stored: Promise<LessonPage> | undefined;
  return async ({ rightToLeft = false, ...options } = {}) => {
    stored ??= drawnLesson(open, { balancer, centres, decisions });
    const lesson = await stored;
    const { page } = await open({
      lesson: rightToLeft
        ? { ...lesson, language: "ar", direction: "rtl" }
        : lesson,
      ...options,
    });
    assert.deepEqual(await mermaidFiles(page), []);
    return { page };
  };
}

/** A figure of the lesson. */
export function figure(page: Page, id: string): Locator {
  return page.locator(`figure[data-diagram="${id}"]`);
}

/** What opens the walk of a diagram. */
export function opener(page: Page, id: string): Locator {
  return figure(page, id).getByRole("button", { name: "Try failures" });
}

/** The controls below a diagram whose walk is open. */
export function panel(page: Page, id: string): Locator {
  return figure(page, id).locator(".walk-panel");
}

/** A part of the picture, as a button. */
export function part(page: Page, id: string, name: string): Locator {
  return figure(page, id)
    .locator(".diagram-box")
    .getByRole("button", { name, exact: true });
}

/** What the controls say, on one line. */
export async function said(page: Page, id: string): Promise<string> {
  const text = await panel(page, id).getByRole("status").textContent();
  return (text ?? "").replaceAll(/\s+/g, " ").trim();
}

/** What the parts with a mark are called in the picture: nodes, then groups. */
export async function marked(
  page: Page,
  id: string,
  mark: string,
): Promise<string[]> {
  const texts = await Promise.all(
    ["g.node", "g.cluster"].map((kind) =>
      figure(page, id)
        .locator(`${kind}[data-walk="${mark}"]`)
        .allTextContents(),
    ),
  );
  return texts.flat().map((text) => text.trim());
}

/** How many crosses or frames are drawn. */
export function signs(page: Page, id: string, sign: string): Promise<number> {
  return figure(page, id).locator(`.walk-sign[data-sign="${sign}"]`).count();
}

/** What the focused element is called. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.activeElement?.getAttribute("aria-label") ??
      document.activeElement?.textContent ??
      "",
  );
}

/** How far the words of lost parts stand out from their boxes, through the veil that makes both faint. */
