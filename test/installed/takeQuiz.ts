import assert from "node:assert/strict";
import type { Frame } from "playwright-core";

/**
 * Takes the one question of a lesson whose one diagram came drawn, as a learner does: nothing was loaded to draw it,
 * and the right answer is right.
 */
export async function takeQuiz(
  page: Frame,
  question: string,
  answer: string,
): Promise<void> {
  await page
    .locator('figure[data-diagram][data-state="rendered"] svg[role="img"]')
    .waitFor();
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  assert.deepEqual(
    loaded.filter((name) => /mermaid/i.test(name)),
    [],
  );
  const place = page.locator(`[data-question="${question}"]`);
  await place.getByText(answer).click();
  await page
    .locator(`[data-quiz]:has([data-question="${question}"])`)
    .getByRole("button", { name: /check/i })
    .click();
  await page
    .locator(`[data-question="${question}"][data-state="correct"]`)
    .waitFor();
}
