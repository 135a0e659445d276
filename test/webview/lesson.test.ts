import assert from "node:assert/strict";
import { test } from "node:test";
import { heard, useLessonPage, violations } from "./openLesson.ts";
import { lessonHtml, samplePage } from "./sampleLesson.ts";
import { status } from "./sampleQuiz.ts";

const open = useLessonPage();

const other = {
  ...samplePage,
  lessonId: "message-passing",
  title: "Message passing",
  html: `<h1 id="mp" data-line="1">Message passing</h1>${'<p data-line="2">Text.</p>'.repeat(80)}<h2 id="order" data-line="90">Order</h2><p>End.</p>`,
  headings: [],
  questions: [],
};

test("the text is in the document before any script runs", async () => {
  const { page } = await open({ scripts: false });
  assert.equal(
    await page.getByRole("heading", { level: 1 }).innerText(),
    "What is a distributed system?",
  );
  assert.equal(
    await page.locator("main").getAttribute("data-state"),
    "loading",
  );
  assert.match(await page.locator("main").innerText(), /Lesson 3 of 12/);
  await page.close();
});

test("the policy refuses nothing that the page does, and the marks are set", async () => {
  const { page, host } = await open({ diagrams: true });
  await page.waitForFunction(() => document.querySelector(".katex-html"));
  await page.waitForFunction(
    () => performance.getEntriesByName("lesson:diagrams").length > 0,
  );
  assert.deepEqual(await violations(page), []);
  assert.equal(
    await page.evaluate(
      () => performance.getEntriesByName("lesson:content").length,
    ),
    1,
  );
  assert.deepEqual(
    host.messages.filter(({ type }) => type === "failed"),
    [],
  );
  assert.equal(host.messages[0]?.type, "ready");
  await page.close();
});

test("ticks are sent and taken back when they could not be kept", async () => {
  let refuse = false;
  const lesson = await open({
    answer(request) {
      if (refuse) throw new Error("No room.");
      return request.type === "tick" ? { status } : undefined;
    },
  });
  const box = lesson.page.getByRole("checkbox", { name: "Name its three" });
  assert.equal(
    await lesson.page
      .getByRole("checkbox", { name: "Define what" })
      .isChecked(),
    true,
  );
  await box.check();
  const sent = await heard(lesson, ({ type }) => type === "request");
  assert.deepEqual(sent.type === "request" && sent.request, {
    type: "tick",
    lessonId: "what-is",
    item: "name",
    done: true,
  });
  refuse = true;
  await lesson.page.getByRole("checkbox", { name: "Spot one" }).click();
  await lesson.page.getByText("could not be saved. No room.").waitFor();
  assert.equal(
    await lesson.page.getByRole("checkbox", { name: "Spot one" }).isChecked(),
    false,
  );
  await lesson.page.close();
});

test("an item that the author has ticked is ticked until the learner takes it back", async () => {
  const html =
    '<ul><li class="task"><label><input type="checkbox" data-tick="water" checked> Water</label></li><li class="task"><label><input type="checkbox" data-tick="light"> Light</label></li></ul>';
  const lesson = await open({
    lesson: { ...samplePage, html, ticks: [] },
    answer: (request) => (request.type === "tick" ? { status } : undefined),
  });
  const water = lesson.page.getByRole("checkbox", { name: "Water" });
  assert.equal(await water.isChecked(), true);
  await water.uncheck();
  const sent = await heard(lesson, ({ type }) => type === "request");
  assert.deepEqual(sent.type === "request" && sent.request, {
    type: "tick",
    lessonId: "what-is",
    item: "water",
    done: true,
  });
  await lesson.page.close();

  const again = await open({
    lesson: { ...samplePage, html, ticks: ["water"] },
  });
  for (const name of ["Water", "Light"])
    assert.equal(
      await again.page.getByRole("checkbox", { name }).isChecked(),
      false,
    );
  await again.page.close();
});

test("the bar: neighbours, completing and undoing it", async () => {
  const lesson = await open();
  const { page } = lesson;
  await page
    .getByRole("button", { name: "Next lesson: Message passing" })
    .click();
  assert.deepEqual(await heard(lesson, ({ type }) => type === "navigate"), {
    type: "navigate",
    to: "next",
  });
  await page.getByRole("button", { name: "Mark complete" }).click();
  await page.locator("[data-status]").getByText("Completed").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Mark complete" }).waitFor();
  await page.getByRole("button", { name: "Show in lessons tree" }).click();
  await heard(lesson, ({ type }) => type === "revealInTree");
  await page.close();
});

test("links never leave the page by themselves", async () => {
  const lesson = await open();
  const { page, host } = lesson;
  const address = page.url();
  await page.getByRole("link", { name: "Message passing" }).click();
  await page.getByRole("link", { name: "a longer text" }).click();
  await heard(
    lesson,
    (message) =>
      message.type === "openLink" && message.href.startsWith("https:"),
  );
  assert.deepEqual(
    host.messages.flatMap((message) =>
      message.type === "openLink" ? [message.href] : [],
    ),
    ["lesson:message-passing#order", "https://example.org/clocks"],
  );
  await page.locator(".footnote-ref a").click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "fn1");
  assert.equal(page.url(), address);
  await page.close();
});

test("the outline follows the reading position where there is room", async () => {
  const { page } = await open({ width: 1200, diagrams: true });
  const current = page.locator('.outline [aria-current="true"]');
  await page.getByRole("link", { name: "Examples", exact: true }).click();
  await current.and(page.getByText("Examples")).waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForFunction(
    () =>
      document.querySelector(".outline [aria-current]")?.textContent !==
      "Examples",
  );
  await page.setViewportSize({ width: 900, height: 700 });
  assert.equal(await page.locator(".outline").isVisible(), false);
  await page.close();
});

test("code can be copied, hidden lines shown", async () => {
  const { page } = await open();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const block = page.locator('.lesson-text > .code[data-language="rust"]');
  const copied = async () => {
    await block.getByRole("button", { name: "Copy code" }).click();
    await block.getByText("Copied").first().waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  assert.match(await copied(), /^\/\/ Ask again/);
  assert.doesNotMatch(await block.innerText(), /Duration/);
  await block.getByRole("button", { name: "Show hidden lines" }).click();
  assert.match(await block.innerText(), /Duration/);
  assert.match(await copied(), /^use std::time::Duration/);
  await page.close();
});

test("another lesson replaces the content, and the page is kept", async () => {
  const lesson = await open({ diagrams: true });
  const { page, host } = lesson;
  await page.evaluate(() => {
    (globalThis as unknown as Record<string, unknown>)["sameWorld"] = true;
    window.scrollTo(0, 500);
  });
  await host.send({ type: "show", page: other, keepScroll: false });
  await page.getByRole("heading", { name: "Message passing" }).waitFor();
  assert.equal(await page.evaluate("window.sameWorld"), true);
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  assert.equal(
    await page.locator("main").getAttribute("data-lesson"),
    "message-passing",
  );
  await host.send({
    type: "show",
    page: other,
    keepScroll: false,
    anchor: "order",
  });
  await page.waitForFunction(() => window.scrollY > 500);
  await page.close();
});

test("an edit keeps the place, the open details and the drawn diagrams", async () => {
  const { page, host } = await open({ diagrams: true, width: 700 });
  await page.locator("summary").click();
  await page.locator("#examples").scrollIntoViewIfNeeded();
  const top = () =>
    page.locator("#examples").evaluate((e) => e.getBoundingClientRect().top);
  await page.evaluate(() =>
    document.querySelector("#examples")?.scrollIntoView(),
  );
  const before = await top();
  await page.evaluate(() => {
    for (const svg of document.querySelectorAll(".diagram-box > svg"))
      svg.classList.add("kept");
  });
  const html = lessonHtml
    .replace("before breakfast", "before breakfast. ".repeat(40))
    .replace(
      /data-line="(\d+)"/g,
      (_, line) => `data-line="${Number(line) + 3}"`,
    );
  await host.send({
    type: "show",
    page: { ...samplePage, html },
    keepScroll: true,
  });
  await page.getByText("before breakfast. before breakfast.").waitFor();
  assert.ok(Math.abs((await top()) - before) < 3, "the heading did not move");
  assert.equal(await page.locator(".diagram-box > svg.kept").count(), 4);
  assert.equal(await page.locator("details").getAttribute("open"), "");
  assert.equal(await page.locator("#examples").getAttribute("data-line"), "83");
  await page.close();
});

test("the reading place is restored, told, and the end is noticed", async () => {
  const lesson = await open({
    lesson: { ...samplePage, position: 0.5 },
    diagrams: true,
  });
  const { page, host } = lesson;
  const place = () =>
    page.evaluate(
      () =>
        window.scrollY /
        (document.documentElement.scrollHeight - window.innerHeight),
    );
  assert.ok(Math.abs((await place()) - 0.5) < 0.1, String(await place()));
  assert.equal(
    host.messages.some(({ type }) => type === "endReached"),
    false,
  );
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 100_000);
  await heard(lesson, ({ type }) => type === "endReached");
  await heard(
    lesson,
    (message) => message.type === "positioned" && message.position > 0.95,
  );
  const state = (await lesson.host.state()) as { position: number };
  assert.ok(state.position > 0.95);
  await page.close();
});
