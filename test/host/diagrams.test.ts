import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, next } from "./guidedLessons.ts";

suite("stored diagrams", () => {
  suiteTeardown(async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("a diagram is drawn at the first opening and arrives drawn at the next", async () => {
    const { testSeam } = await activated();
    const { lesson } = testSeam;
    const drawn = next(
      lesson.onDidReceive,
      ({ type }) => type === "diagramDrawn" || type === "failed",
      "a drawing",
    );
    await open("small-garden/welcome");
    const message = await drawn;
    assert.equal(message.type, "diagramDrawn");
    await open("small-garden/seeds");
    const shown = next(lesson.onDidSend, ({ type }) => type === "show", "show");
    await open("small-garden/welcome");
    const again = await shown;
    assert.equal(again.type, "show");
    const html = again.type === "show" ? again.page.html : "";
    assert.match(html, /<figure data-diagram="[^"]+" data-state="rendered"/);
    assert.include(html, "<svg role=");
  });

  test("the source of a diagram opens in an editor beside the lesson; one that the lesson has not got opens nothing", async () => {
    const { testSeam } = await activated();
    const { lesson } = testSeam;
    await open("small-garden/seeds");
    const shown = next(lesson.onDidSend, ({ type }) => type === "show", "show");
    await open("small-garden/welcome");
    const message = await shown;
    const html = message.type === "show" ? message.page.html : "";
    const diagram = /<figure data-diagram="([^"]+)"/.exec(html)?.[1];
    assert.ok(diagram);
    const sources: string[] = [];
    const listening = vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme === "untitled") sources.push(document.getText());
    });
    const editor = next(
      vscode.window.onDidChangeActiveTextEditor,
      (each) => each?.document.uri.scheme === "untitled",
      "the editor",
    );
    for (const [lessonId, id] of [
      ["welcome", "no-such-diagram"],
      ["seeds", diagram],
      ["welcome", diagram],
    ])
      lesson.receive({ type: "openDiagram", lessonId, diagram: id });
    const opened = await editor;
    listening.dispose();
    assert.deepEqual(sources, ["flowchart LR\n  Seed --> Sprout --> Herb\n"]);
    assert.equal(opened?.viewColumn, vscode.ViewColumn.Two);
    // It was never saved, and closing it would ask.
    await vscode.commands.executeCommand(
      "workbench.action.revertAndCloseActiveEditor",
    );
  });

  async function open(lesson: string): Promise<void> {
    const { testSeam } = await activated();
    const ready = testSeam.lesson.isReady
      ? undefined
      : next(
          testSeam.lesson.onDidReceive,
          ({ type }) => type === "ready",
          "the page",
        );
    await vscode.commands.executeCommand(commandIds.openLesson, lesson);
    await ready;
  }
});
