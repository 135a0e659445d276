import assert from "node:assert/strict";
import { test } from "node:test";
import { memoryFiles } from "../doubles/memoryFiles.ts";
import { fixtureHost } from "../doubles/fixtureHost.ts";
import { openCourse, testEnvironment } from "../doubles/renderText.ts";
import { lessonsOf } from "../../src/core/course/model.ts";
import { renderLesson } from "../../src/core/markdown/renderLesson.ts";
import { useWatchedPages } from "./openWatched.ts";

const pages = useWatchedPages();

const text = `# Pictures

![encrypted](https://pictures.example/a.png)
![plain](http://pictures.example/b.png)
![bare](//pictures.example/c.png)
<img src="https://pictures.example/d.png" srcset="https://pictures.example/e.png 2x" alt="html">
<p style="background: url(https://pictures.example/f.png)">styled</p>
<video src="https://pictures.example/g.mp4" poster="https://pictures.example/h.png"></video>

\`\`\`mermaid
flowchart LR
  A@{ img: "https://pictures.example/i.png", label: "A", w: 60, h: 60 } --> B
\`\`\`
`;

/** The lesson as it is rendered for a reader who allows images from the network, or who does not. */
async function pictureLesson(remoteImages: boolean) {
  const files = memoryFiles({
    "src/SUMMARY.md": "- [A](a.md)\n",
    "src/a.md": text,
  });
  const course = await openCourse(files);
  const [lesson] = lessonsOf(course.nodes);
  assert.ok(lesson);
  const environment = { ...testEnvironment, remoteImages };
  const { html } = await renderLesson(course, lesson, files, environment);
  return { ...(await fixtureHost(files, "a")).page(), html };
}

for (const [how, rendered, policy, loaded] of [
  ["not allowed", false, false, []],
  ["allowed", true, true, ["a.png", "c.png", "d.png"]],
  // Each of the two lines holds alone.
  ["allowed in the text alone", true, false, []],
  ["allowed by the policy alone", false, true, []],
] as const)
  test(`images from the network: ${how}`, async () => {
    const got: string[] = [];
    const lesson = await pictureLesson(rendered);
    const { page } = await pages.lesson(lesson, policy, async (context) => {
      await context.route(/pictures\.example/, (route) => {
        got.push(new URL(route.request().url()).pathname.slice(1));
        assert.equal(route.request().headers()["referer"], undefined);
        return route.fulfill({ contentType: "image/png", body: "" });
      });
    });
    assert.deepEqual(got.sort(), loaded);
    // A diagram never loads a picture, and is drawn without it.
    const figure = page.locator("figure[data-diagram]");
    assert.equal(await figure.getAttribute("data-state"), "rendered");
    assert.equal(await figure.locator("image, img").count(), 0);
    // What is not shown is a link that says what it was.
    const links = await page.locator("a.remote-image").allTextContents();
    assert.deepEqual(
      links,
      rendered ? ["plain"] : ["encrypted", "plain", "bare", "html"],
    );
    await page.context().close();
  });
