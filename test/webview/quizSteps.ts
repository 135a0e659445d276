import type { Locator, Page } from "playwright-core";

/** What a learner does in the sample quiz, with the mouse. */
export function question(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

export async function check(place: Locator, state: string): Promise<void> {
  await place.getByRole("button", { name: "Check answer" }).click();
  await place.and(place.page().locator(`[data-state="${state}"]`)).waitFor();
}

export async function answerWrong(page: Page): Promise<void> {
  await question(page, "one-now").getByText("The clocks are broken.").click();
  await check(question(page, "one-now"), "incorrect");
  await question(page, "fails").getByText("A node").click();
  await question(page, "fails").getByText("The network").click();
  await question(page, "fails").getByText("Everything").click();
  await check(question(page, "fails"), "partial");
  await question(page, "word").getByRole("textbox").fill("delay");
  await check(question(page, "word"), "incorrect");
  await question(page, "prints").getByText("It does not compile").click();
  await check(question(page, "prints"), "incorrect");
}

/** After a retry: what was right before is still chosen. */
export async function answerRight(page: Page): Promise<void> {
  await question(page, "one-now").getByText("A message takes time").click();
  await check(question(page, "one-now"), "correct");
  await check(question(page, "fails"), "correct");
  await question(page, "word").getByRole("textbox").fill("Latency");
  await check(question(page, "word"), "correct");
  await question(page, "prints").getByText("It compiles").click();
  await question(page, "prints").getByRole("textbox").fill("4");
  await check(question(page, "prints"), "correct");
}
