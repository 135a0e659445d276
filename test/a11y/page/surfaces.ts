import type { Page } from "playwright-core";
import type { LessonPage } from "../../../src/protocol/page.ts";
import { drawnLesson } from "../../webview/drawnLesson.ts";
import { kinds } from "../../webview/diagramKinds.ts";
import { everyKindHost, openEveryKind } from "../../webview/everyKind.ts";
import { questionIn } from "../../webview/keyboardAnswers.ts";
import type { OpenLesson, OpenOptions } from "../../webview/openLesson.ts";
import { answerWrong } from "../../webview/quizSteps.ts";
import {
  openReview,
  overview,
  shownOverview,
} from "../../webview/reviewSession.ts";
import { samplePage } from "../../webview/sampleLesson.ts";

type Open = (options?: OpenOptions) => Promise<OpenLesson>;

/** Something that a learner or an author sees, opened at a size, and what is done to it one after the other. */
export interface Surface {
  readonly name: string;
  open(open: Open, size: Size): Promise<Page>;
  readonly states: readonly (readonly [
    name: string,
    bring: (page: Page) => Promise<void>,
  ])[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const asItIs = async (): Promise<void> => undefined;

/** The first hint of every question that has one, until it is there: it moves what is below. */
async function takeHints(page: Page): Promise<void> {
  const questions = page
    .locator("[data-question]")
    .filter({ has: page.locator(".hints") });
  for (const question of await questions.all()) {
    const more = question.getByRole("button", { name: /hint/i });
    if (!(await more.isVisible())) continue;
    await more.click();
    await question.locator(".hint").first().waitFor();
  }
}

const walks = {
  fail: {
    source: `%% lesson: fail
flowchart LR
  User((User)) --> LB{{Load balancer}}
  subgraph East["Data centre East"]
    A[Web A] --> DB[(Primary)]
  end
  LB --> A & B[Web B]
  B -.-> DB`,
    act: async (page: Page) => {
      const part = { name: "Web A", exact: true };
      await page.locator(".diagram-box").getByRole("button", part).click();
      for (const name of ["Single points of failure", "Trace a path"])
        await page.getByRole("button", { name }).click();
    },
  },
  step: {
    source: `sequenceDiagram
  %% lesson: step
  participant U as User
  participant A as A server with a long name
  U->>A: Request
  Note over A: thinks
  A-->>U: Result`,
    act: (page: Page) =>
      page.getByRole("button", { name: "Next step" }).click(),
  },
  walk: {
    source: `stateDiagram-v2
  %% lesson: walk
  [*] --> Stored: written
  Stored --> Waiting: send
  Waiting --> Delivered: answer
  Waiting --> Stored: timeout`,
    act: (page: Page) =>
      page.locator(".walk-moves").getByRole("button").first().click(),
  },
} as const;

const stored = new Map<string, Promise<LessonPage>>();

/** Everything that is shown in a page. */
export const surfaces: readonly Surface[] = [
  {
    name: "a lesson",
    open: async (open, size) => (await open({ ...size, diagrams: true })).page,
    states: [
      ["fresh", asItIs],
      ["answered wrong", answerWrong],
      [
        "answers shown",
        async (page) => {
          for (const show of await page
            .getByRole("button", { name: "Show answer" })
            .all())
            if (await show.isVisible()) await show.click();
        },
      ],
    ],
  },
  {
    name: "a diagram with its tools, its text and its source",
    open: async (open, size) => {
      const { page } = await open({
        ...size,
        lesson: await drawn(open, { flowchart: kinds["flowchart"] ?? "" }),
      });
      return page;
    },
    states: [
      [
        "tools open",
        async (page) => {
          await useTool(page, "Show as text");
          await useTool(page, "Show source");
          await openTools(page);
        },
      ],
    ],
  },
  ...(["fail", "step", "walk"] as const).map((name) => walkSurface(name)),
  ...["inline", "diagrams", "toml"].map((lesson) => ({
    name: `every kind of question, ${lesson}`,
    open: async (open: Open, size: Size) => {
      const host = await everyKindHost(lesson);
      const options = { ...size, diagrams: true };
      return (await openEveryKind(open, host, options)).page;
    },
    states: [
      ["unanswered", asItIs],
      ["hints shown", takeHints],
    ] as const,
  })),
  ...["inline", "diagrams", "toml", "modes"].map((lesson) => ({
    name: `the preview with answers, ${lesson}`,
    open: async (open: Open, size: Size) => {
      const host = await everyKindHost(lesson);
      const answers = host.pageWithAnswers();
      return (await open({ ...size, lesson: answers, diagrams: true })).page;
    },
    states: [["all answered", asItIs]] as const,
  })),
  {
    name: "an exam",
    open: async (open, size) => {
      const host = await everyKindHost("modes");
      return (await openEveryKind(open, host, size)).page;
    },
    states: [
      ["open", asItIs],
      [
        "asked whether to hand in",
        async (page) => {
          const exam = examIn(page);
          await exam.getByRole("textbox").fill("Bergen");
          await exam.getByRole("button", { name: "Hand in" }).click();
        },
      ],
      [
        "handed in",
        async (page) => {
          const exam = examIn(page);
          await exam
            .getByRole("button", { name: "Hand in all the same" })
            .click();
          await exam.getByText("1 attempt left").first().waitFor();
        },
      ],
    ],
  },
  {
    name: "a review",
    open: async (open, size) =>
      (await openReview(open, "inline", ["in-short"], size)).page,
    states: [
      ["asked", asItIs],
      [
        "answered",
        async (page) => {
          const short = questionIn(page, "in-short").getByRole("textbox");
          await short.fill("café au lait");
          await short.press("Enter");
          await page.locator("[data-rating]").first().waitFor();
        },
      ],
      [
        "done",
        async (page) => {
          await page.locator('[data-action="next"]').click();
          await page.locator(".review-page").waitFor();
          await page.getByText("Show as tables").click();
        },
      ],
    ],
  },
  {
    name: "a review that has nothing yet",
    open: async (open, size) => {
      const empty = { ...overview, cards: 0, parts: [] };
      return (await open({ ...size, lesson: shownOverview(empty) })).page;
    },
    states: [["empty", asItIs]],
  },
  {
    name: "a preview",
    open: async (open, size) => {
      const lesson: LessonPage = { ...samplePage, mode: "preview" };
      const { page, host } = await open({ ...size, lesson, diagrams: true });
      await host.send({ type: "caret", line: 61 });
      await page.locator(".at-caret").waitFor();
      return page;
    },
    states: [["a block has the cursor", asItIs]],
  },
];

function walkSurface(name: keyof typeof walks): Surface {
  const { source, act } = walks[name];
  return {
    name: `a walk through a diagram, ${name}`,
    open: async (open, size) => {
      const lesson = await drawn(open, { [name]: source });
      const { page } = await open({ ...size, lesson });
      await page.locator(".walk-panel").waitFor();
      return page;
    },
    states: [
      ["begun", asItIs],
      ["under way", act],
    ],
  };
}

/** Drawn once for all sizes. */
function drawn(
  open: Open,
  sources: Readonly<Record<string, string>>,
): Promise<LessonPage> {
  const key = JSON.stringify(sources);
  const lesson = stored.get(key) ?? drawnLesson(open, sources);
  stored.set(key, lesson);
  return lesson;
}

async function openTools(page: Page): Promise<void> {
  await page.locator("figure .diagram-box").first().hover();
  await page.getByRole("button", { name: "More" }).first().click();
}

async function useTool(page: Page, name: string): Promise<void> {
  await openTools(page);
  await page.getByRole("button", { name }).first().click();
}

function examIn(page: Page) {
  return page.locator('[data-quiz]:has([data-question="exam-capital"])');
}
