import { assert } from "chai";
import * as vscode from "vscode";
import { day } from "../../src/core/review/day.ts";
import { commandIds } from "../../src/host/commands/ids.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { activated, inWorkspace, next, write } from "./guidedLessons.ts";
import { answer, openReady, sent } from "./lessonPage.ts";

const file = () => inWorkspace("garden/src/seeds.md");

/** One question of the lesson about seeds is answered anew before each test. */
suite("review", () => {
  let before: Uint8Array;

  suiteSetup(async () => {
    before = await vscode.workspace.fs.readFile(file());
  });
  setup(async () => {
    const { testSeam } = await openReady("small-garden/seeds");
    await testSeam.reset();
    await answer(testSeam, "depth", "Twice as deep");
  });
  teardown(async () => {
    const { testSeam } = await activated();
    testSeam.clock.ahead = 0;
    await testSeam.reset();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });
  suiteTeardown(() => vscode.workspace.fs.writeFile(file(), before));

  test("what is due is asked and comes back later; the lesson stays as it is", async () => {
    const { testSeam } = await activated();
    const { reviews, ...lesson } = await stored();
    assert.equal(reviews?.["depth"]?.rating, "good");
    assert.include((await review()).html, "Nothing is due");

    testSeam.clock.ahead = 4 * day;
    const page = await review();
    assert.deepInclude(page.review, { kind: "question", number: 1, count: 1 });
    assert.equal(testSeam.due.dueCount, 1);
    await changed(() => ask(answerTo(page, "Twice as deep")));
    const good = await stored();
    assert.deepInclude(good.reviews?.["depth"], { rating: "good", count: 2 });
    await changed(() =>
      ask({ type: "rate", lessonId: "seeds", rating: "hard" }),
    );
    const hard = await stored();
    assert.deepInclude(hard.reviews?.["depth"], { rating: "hard", count: 2 });

    const end = await shownAfter(() =>
      testSeam.review.receive({ type: "navigate", to: "next" }),
    );
    assert.include(end.html, "Done for today");
    assert.equal(testSeam.due.dueCount, 0);
    const { reviews: _, ...after } = await stored();
    assert.deepEqual(after, lesson);
  });

  test("a lesson stays open beside the review, and a link leads into it", async () => {
    const { testSeam } = await activated();
    testSeam.clock.ahead = 4 * day;
    const page = await review();
    assert.sameMembers([...tabs()], ["Seeds", "Review"]);
    testSeam.review.receive({
      type: "openLink",
      lessonId: "seeds",
      href: "lesson:seeds#learning-objectives",
    });
    await inFront("Seeds");
    await vscode.commands.executeCommand(commandIds.review);
    await inFront("Review");
    // It goes on with the question that was asked.
    await changed(() => ask(answerTo(page, "Twice as deep")));
  });

  test("a clock that was moved back loses no question", async () => {
    const { testSeam } = await activated();
    testSeam.clock.ahead = -30 * day;
    const page = await review();
    assert.deepInclude(page.review, { kind: "question", count: 1 });
    await changed(() => ask(answerTo(page, "On the surface")));
    const card = (await stored()).reviews?.["depth"];
    assert.deepInclude(card, { rating: "again" });
    assert.isAtMost(card?.at ?? Infinity, Date.now() - 29 * day);
  });

  test("the number of what is due follows the lessons, before anybody begins a review", async () => {
    const { testSeam } = await activated();
    const text = new TextDecoder().decode(before);
    testSeam.clock.ahead = 4 * day;
    await review();
    assert.equal(testSeam.due.dueCount, 1);
    const told = next(testSeam.due.onDidChange, undefined, "the number");
    await edited(text.replace(/<quiz[^]*<\/quiz>/, ""));
    await told;
    assert.equal(testSeam.due.dueCount, 0);
    const back = next(testSeam.due.onDidChange, undefined, "the number");
    await edited(text);
    await back;
    assert.equal(testSeam.due.dueCount, 1);
  });

  test("an edited question is new, and one that is gone is not asked but kept", async () => {
    const { testSeam } = await activated();
    const text = new TextDecoder().decode(before);
    await edited(text.replace("How deep do you sow", "How far down goes"));
    const page = await review();
    assert.include(page.html, "How far down goes");
    await shownAfter(() =>
      testSeam.review.receive({ type: "navigate", to: "previous" }),
    );
    testSeam.clock.ahead = 4 * day;
    await edited(text.replace(/<quiz[^]*<\/quiz>/, ""));
    assert.include((await review()).html, "Nothing to review yet");
    assert.isDefined((await stored()).reviews?.["depth"]);
    // The lesson is left as its reader knows it.
    await edited(text);
  });
});

interface StoredLesson {
  readonly reviews?: Readonly<
    Record<string, { rating: string; count: number; at: number }>
  >;
}

/** The lesson about seeds as it is stored. */
async function stored(): Promise<StoredLesson> {
  const { testSeam } = await activated();
  await testSeam.openStoredProgress();
  const state = testSeam.workspaceState.get<{
    courses: Record<string, { lessons: Record<string, StoredLesson> }>;
  }>("guidedLessons.progress");
  return state?.courses["small-garden"]?.lessons["seeds"] ?? {};
}

function review(): Promise<LessonPage> {
  return shownAfter(
    () => void vscode.commands.executeCommand(commandIds.review),
  );
}

async function shownAfter(act: () => void): Promise<LessonPage> {
  const { testSeam } = await activated();
  const shown = next(testSeam.review.onDidShow, undefined, "the review");
  act();
  return shown;
}

async function changed(act: () => Promise<void>): Promise<void> {
  const api = await activated();
  const change = next(api.onDidChangeProgress, undefined, "the rating");
  await act();
  await change;
}

async function ask(request: object): Promise<void> {
  const { testSeam } = await activated();
  testSeam.review.receive({ type: "request", id: 1, request });
}

function answerTo(page: LessonPage, option: string): object {
  const [view] = page.questions;
  assert.equal(view?.kind, "choice");
  const chosen =
    view?.kind === "choice"
      ? view.options.filter(({ html }) => html.includes(option))
      : [];
  return {
    type: "answer",
    lessonId: "seeds",
    question: "depth",
    response: { kind: "choice", chosen: chosen.map(({ id }) => id) },
  };
}

/** Writes the lesson, and waits until its own panel has noticed. */
async function edited(text: string): Promise<void> {
  const { testSeam } = await activated();
  const noticed = sent(testSeam, "show");
  await write(file(), text);
  await noticed;
}

function tabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.map(({ label }) => label),
  );
}

async function inFront(label: string): Promise<void> {
  const { tabGroups } = vscode.window;
  const isInFront = () => tabGroups.activeTabGroup.activeTab?.label === label;
  if (!isInFront())
    await next(tabGroups.onDidChangeTabs, isInFront, `${label} in front`);
}
