import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { virtualBooks } from "../../src/host/sources/virtualBooks.ts";
import { activated, item, manifest } from "./guidedLessons.ts";
import { MemoryFiles } from "./memoryFiles.ts";
import { openReady, request, sent } from "./lessonPage.ts";

const files = new MemoryFiles({
  "/course/book.toml": '[book]\ntitle = "On No Disk"\n',
  "/course/guided-lessons.toml": 'id = "no-disk"\n',
  "/course/src/SUMMARY.md":
    "# Summary\n\n- [Cloud](cloud.md)\n- [Rain](rain.md)\n",
  "/course/src/cloud.md":
    "# Cloud\n\nA text in memory. {{#include drop.txt}} {{#include ../../secret.txt}}\n\n{{#quiz ../quizzes/cloud.toml}}\n",
  "/course/src/drop.txt": "A drop of text.",
  "/course/src/rain.md": "# Rain\n\nIt falls.\n",
  "/course/quizzes/cloud.toml":
    '[[questions]]\nid = "sea"\ntype = "ShortAnswer"\nprompt.prompt = "From where?"\nanswer.answer = "the sea"\n',
  "/secret.txt": "What lies beside the course.",
  "/node_modules/a/book.toml": "",
  "/one/two/three/four/book.toml": "",
});

suite("a course that is on no disk", () => {
  const root = vscode.Uri.parse("memory-files:/course");
  let provider: vscode.Disposable;

  suiteSetup(async () => {
    provider = vscode.workspace.registerFileSystemProvider(
      "memory-files",
      files,
      { isReadonly: true },
    );
    await activated();
    await vscode.commands.executeCommand(commandIds.openCourse, root);
  });
  suiteTeardown(async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const course = await item(testSeam.tree, "On No Disk");
    await vscode.commands.executeCommand(commandIds.forgetCourse, course?.node);
    provider.dispose();
  });

  test("the manifest says that such workspaces work", () =>
    assert.deepInclude(manifest()["capabilities"], {
      virtualWorkspaces: true,
    }));

  test("a workspace of it is looked through without a search", async () => {
    const uri = vscode.Uri.parse("memory-files:/");
    const found = await virtualBooks([{ uri, name: "memory", index: 0 }]);
    assert.deepEqual(found.map(String), ["memory-files:/course/book.toml"]);
  });

  test("it is in the tree, and a lesson opens with what it includes", async () => {
    const { testSeam } = await activated();
    assert.ok(await item(testSeam.tree, "On No Disk"));
    await openReady("no-disk/rain");
    const shown = sent(testSeam, "show");
    await vscode.commands.executeCommand(
      commandIds.openLesson,
      "no-disk/cloud",
    );
    const { html } = (await shown).page;
    assert.include(html, "A drop of text.");
    assert.notInclude(html, "beside the course");
  });

  test("a quiz of it is answered, and the tree counts the lesson", async () => {
    const { testSeam } = await activated();
    const reply = await request(testSeam, {
      type: "answer",
      lessonId: "cloud",
      question: "sea",
      response: { kind: "shortAnswer", text: "the sea" },
    });
    assert.isTrue(reply.ok, JSON.stringify(reply));
    await vscode.commands.executeCommand(
      commandIds.markComplete,
      "no-disk/cloud",
    );
    const { progress } = await activated();
    const kept = await progress("no-disk");
    assert.equal(
      kept.find(({ lessonId }) => lessonId === "cloud")?.state,
      "complete",
    );
    const cloud = await item(testSeam.tree, "1 Cloud");
    assert.match(cloud?.item.contextValue ?? "", /^lesson complete/);
  });
});
