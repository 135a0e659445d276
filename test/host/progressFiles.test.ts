import { assert } from "chai";
import * as vscode from "vscode";
import type { ProgressFile } from "../../src/core/progress/progressFile.ts";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, inWorkspace, next, write } from "./guidedLessons.ts";
import { answer, openReady, request } from "./lessonPage.ts";

const file = () => inWorkspace("mine.guided-lessons-progress.json");

suite("progress as a file, resets, and what is undone", () => {
  suiteTeardown(async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    await vscode.workspace.fs.delete(file());
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  setup(async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    await vscode.commands.executeCommand(
      commandIds.markComplete,
      "small-garden/welcome",
    );
    await openReady("small-garden/seeds");
    await answer(testSeam, "depth", "Twice as deep");
    await vscode.commands.executeCommand(
      commandIds.markComplete,
      "balcony/pots",
    );
    await vscode.commands.executeCommand(commandIds.exportProgress, file());
  });

  test("the exported file says what it is and holds every course", async () => {
    const exported = await read();
    assert.equal(exported.format, "guided-lessons-progress");
    assert.deepEqual(exported.courses, {
      "small-garden": { title: "A Small Garden" },
      balcony: { title: "Balcony Garden" },
    });
    assert.hasAllKeys(exported.state.courses, ["small-garden", "balcony"]);
  });

  test("after a reset, an import merges it back", async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    assert.deepEqual(await states(), []);
    await vscode.commands.executeCommand(commandIds.importProgress, file(), {
      mode: "merge",
    });
    assert.deepEqual(await states(), all);
  });

  test("one course alone replaces that course and no other", async () => {
    await vscode.commands.executeCommand(commandIds.exportProgress, file(), {
      course: "balcony",
    });
    const { testSeam } = await activated();
    await testSeam.reset("balcony");
    await vscode.commands.executeCommand(commandIds.importProgress, file(), {
      mode: "replace",
    });
    assert.deepEqual(await states(), all);
  });

  for (const [what, left] of [
    ["small-garden/welcome", ["balcony/pots complete", "seeds inProgress"]],
    ["small-garden", ["balcony/pots complete"]],
  ] as const)
    test(`a reset of ${what} is undone, and what happened since stays`, async () => {
      await vscode.commands.executeCommand(commandIds.resetProgress, what, {
        ask: false,
      });
      assert.sameMembers(await states(), [...left].map(whole));
      await vscode.commands.executeCommand(
        commandIds.markComplete,
        "small-garden/light",
      );
      await vscode.commands.executeCommand(commandIds.undoProgressChange);
      assert.sameMembers(await states(), [
        ...all,
        "small-garden/light complete",
      ]);
    });

  test("a question is reset from its page, and that is undone on the page too", async () => {
    const { testSeam } = await openReady("small-garden/seeds");
    const reply = await request(testSeam, {
      type: "resetQuestion",
      lessonId: "seeds",
      question: "depth",
    });
    assert.isTrue(reply.ok, JSON.stringify(reply));
    const told = next(
      testSeam.lesson.onDidSend,
      (message) => message.type === "progress",
      "the answer that is back",
    );
    await vscode.commands.executeCommand(commandIds.undoProgressChange);
    const back = await told;
    assert.ok(back.type === "progress");
    assert.equal(back.questions["depth"]?.verdict, "correct");
  });

  for (const [name, change] of [
    ["damaged", (text: string) => text.slice(0, 60)],
    [
      "of a newer version",
      (text: string) => text.replace(/"version": 1/, '"version": 7'),
    ],
    [
      "of a course that is not here",
      (text: string) =>
        text.replaceAll(/"(small-garden|balcony)":/g, '"x-$1":'),
    ],
  ] as const)
    test(`a file that is ${name} changes nothing`, async () => {
      await write(file(), change(await text()));
      await vscode.commands.executeCommand(commandIds.importProgress, file(), {
        mode: "replace",
      });
      assert.deepEqual(await states(), all);
    });
});

const all = [
  "balcony/pots complete",
  "small-garden/seeds inProgress",
  "small-garden/welcome complete",
];

function whole(short: string): string {
  return short.includes("/") ? short : `small-garden/${short}`;
}

/** The lessons in which something was done. */
async function states(): Promise<string[]> {
  const { progress } = await activated();
  return (await progress())
    .filter(({ state }) => state !== "new")
    .map(({ key, state }) => `${key} ${state}`)
    .sort();
}

async function text(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file()));
}

async function read(): Promise<ProgressFile> {
  return JSON.parse(await text()) as ProgressFile;
}
