import { test } from "node:test";
import { assertAccessible } from "../../webview/axe.ts";
import { useLessonPage } from "../../webview/openLesson.ts";
import { answerWrong, answerRight } from "../../webview/quizSteps.ts";
import { themes } from "../../webview/themes.ts";

const open = useLessonPage();

for (const theme of themes)
  test(`axe finds nothing in ${theme.kind}: fresh, wrong, answer shown, right`, async () => {
    const { page } = await open({ theme, diagrams: true, width: 1200 });
    await assertAccessible(page, "fresh");
    await answerWrong(page);
    await assertAccessible(page, "answered wrong");
    for (const show of await page
      .getByRole("button", { name: "Show answer" })
      .all())
      if (await show.isVisible()) await show.click();
    await assertAccessible(page, "answer shown");
    await page.getByRole("button", { name: "Retry the wrong ones" }).click();
    await answerRight(page);
    await assertAccessible(page, "answered right");
    await page.close();
  });
