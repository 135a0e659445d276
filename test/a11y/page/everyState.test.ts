import { test } from "node:test";
import { answerKey } from "../../../src/core/quiz/grade.ts";
import type { Question, Response } from "../../../src/core/quiz/model.ts";
import type { FixtureHost } from "../../doubles/fixtureHost.ts";
import { assertAccessible } from "../../webview/axe.ts";
import {
  everyKindHost,
  openEveryKind,
  keptAnswer,
  partialAnswer,
  questionsOf,
  wholeWrongAnswer,
} from "../../webview/everyKind.ts";
import { useLessonPage } from "../../webview/openLesson.ts";
import { themes } from "../../webview/themes.ts";

const open = useLessonPage();

/** How a learner stands with every question of a lesson. */
const states: readonly (readonly [
  name: string,
  response: (question: Question) => Response | undefined,
  hash?: string,
])[] = [
  ["unanswered", () => undefined],
  ["incorrect", wholeWrongAnswer],
  ["partial", partialAnswer],
  ["correct", answerKey],
  ["changed", answerKey, "another"],
];

for (const theme of themes)
  for (const lesson of ["inline", "diagrams", "toml"])
    test(`axe finds nothing in ${lesson}, ${theme.kind}: every kind in every state`, async () => {
      const host = await everyKindHost(lesson);
      const { page, host: pageHost } = await openEveryKind(open, host, {
        theme,
        diagrams: true,
      });
      for (const [name, response, hash] of states) {
        await bring(host, response, hash);
        await pageHost.send({
          type: "show",
          page: host.page(),
          keepScroll: false,
        });
        await page.waitForSelector('main[data-state="ready"]');
        await assertAccessible(page, name);
      }
      await page.close();
    });

for (const theme of themes)
  test(`axe finds nothing in ${theme.kind}: checked at the end, exam, pool`, async () => {
    const host = await everyKindHost("modes");
    const { page } = await openEveryKind(open, host, { theme });
    await assertAccessible(page, "open");
    const exam = page.locator(
      '[data-quiz]:has([data-question="exam-capital"])',
    );
    await exam.getByRole("textbox").fill("Bergen");
    await exam.getByRole("button", { name: "Hand in" }).click();
    await assertAccessible(page, "asked whether to hand in");
    await exam.getByRole("button", { name: "Hand in all the same" }).click();
    await exam.getByText("1 attempt left").first().waitFor();
    await assertAccessible(page, "handed in, one attempt left");
    await exam.getByRole("button", { name: "Take it again" }).click();
    await exam.getByText("Europe").click();
    await exam.getByRole("button", { name: "Hand in" }).click();
    await exam.getByRole("button", { name: "Hand in all the same" }).click();
    await exam.getByText("handed in").first().waitFor();
    await assertAccessible(page, "closed");
    await page.close();
  });

async function bring(
  host: FixtureHost,
  response: (question: Question) => Response | undefined,
  hash?: string,
): Promise<void> {
  for (const { question } of questionsOf(host.quizzes())) {
    const given = response(question);
    if (given === undefined) continue;
    await host.apply({
      type: "answered",
      question: question.id,
      answer: keptAnswer(question, given, hash),
    });
    if (question.hints.length > 0)
      await host.apply({
        type: "hinted",
        question: question.id,
        hash: question.hash,
        count: 1,
      });
  }
}
