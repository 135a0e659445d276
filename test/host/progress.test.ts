import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, next } from "./guidedLessons.ts";

const key = "guidedLessons.progress";

suite("stored progress", () => {
  suiteTeardown(async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
  });

  test("a change is told to whoever listens", async () => {
    const api = await activated();
    const told = next(
      api.onDidChangeProgress,
      ({ lessons }) => lessons?.[0]?.lessonId === "welcome",
    );
    await vscode.commands.executeCommand(
      commandIds.markComplete,
      "small-garden/welcome",
    );
    assert.deepEqual((await told).lessons, [
      { courseId: "small-garden", lessonId: "welcome" },
    ]);
    const progress = await api.progress("small-garden");
    assert.deepEqual(
      progress.filter(({ state }) => state !== "new"),
      [
        {
          key: "small-garden/welcome",
          courseId: "small-garden",
          lessonId: "welcome",
          state: "complete",
        },
      ],
    );
  });

  test("a reset forgets one course and leaves the others", async () => {
    const { testSeam, progress } = await activated();
    for (const lesson of ["small-garden/welcome", "balcony/pots"])
      await vscode.commands.executeCommand(commandIds.markComplete, lesson);
    await testSeam.reset("small-garden");
    const complete = (await progress()).filter(
      ({ state }) => state === "complete",
    );
    assert.deepEqual(
      complete.map((lesson) => lesson.key),
      ["balcony/pots"],
    );
  });

  test("the setting keeps progress in another place at once, there and back, and each goes on", async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    await markComplete("small-garden/welcome");
    const here = ["small-garden/welcome"];
    const there = await keptFor("user");
    assert.deepEqual(there, []);
    try {
      await markComplete("balcony/pots");
      assert.deepEqual(await keptFor("workspace"), here);
      await markComplete("small-garden/light");
      assert.deepEqual(await keptFor("user"), ["balcony/pots"]);
      await markComplete("balcony/soil");
      assert.deepEqual(await keptFor("workspace"), [
        ...here,
        "small-garden/light",
      ]);
      assert.deepEqual(await keptFor("user"), ["balcony/pots", "balcony/soil"]);
      await testSeam.reset();
      assert.lengthOf(await keptFor("workspace"), 2);
    } finally {
      await settings().update("progress.storage", undefined, Global);
    }
  });

  for (const [name, unreadable] of [
    ["a text", "no progress at all"],
    ["a newer version", { version: 99, courses: {} }],
    ["another shape", { version: 1, courses: [1, 2] }],
  ] as const)
    test(`what cannot be read is set aside and kept: ${name}`, async () => {
      const { testSeam } = await activated();
      const { workspaceState } = testSeam;
      const before = workspaceState.get(key);
      try {
        await workspaceState.update(key, unreadable);
        const { setAside, courses } = await testSeam.openStoredProgress();
        assert.equal(setAside.length, 1);
        assert.deepEqual(courses, []);
        assert.deepEqual(workspaceState.get(setAside[0] ?? ""), unreadable);
        await workspaceState.update(setAside[0] ?? "", undefined);
      } finally {
        await workspaceState.update(key, before);
      }
    });
});

const { Global } = vscode.ConfigurationTarget;
const settings = () => vscode.workspace.getConfiguration("guidedLessons");

/** The complete lessons once progress is kept in another place. */
async function keptFor(
  place: "user" | "workspace",
): Promise<readonly string[]> {
  const { onDidChangeProgress } = await activated();
  const moved = next(onDidChangeProgress, undefined, "another place");
  await settings().update("progress.storage", place, Global);
  await moved;
  return complete();
}

async function markComplete(lesson: string): Promise<void> {
  await vscode.commands.executeCommand(commandIds.markComplete, lesson);
}

async function complete(): Promise<readonly string[]> {
  const { progress } = await activated();
  return (await progress())
    .filter(({ state }) => state === "complete")
    .map((lesson) => lesson.key);
}
