import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { names } from "../../src/host/names.ts";
import { activated, inWorkspace, next } from "./guidedLessons.ts";

/** Opens a document with its preview beside it, and waits until the page's script runs. */
async function openBoth(uri: vscode.Uri) {
  const { testSeam } = await activated();
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const shown = next(testSeam.preview.onDidShow);
  const listens = next(
    testSeam.preview.onDidSend,
    ({ type }) => type === "caret",
    "the page's script",
  );
  await vscode.commands.executeCommand(commandIds.openPreviewToSide, uri);
  const page = await shown;
  await listens;
  return { testSeam, editor, document, page };
}

suite("preview, both ways", () => {
  teardown(async () => {
    await vscode.commands.executeCommand(
      "workbench.action.revertAndCloseActiveEditor",
    );
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("the cursor is told to the page", async () => {
    const { testSeam, editor, document } = await openBoth(
      inWorkspace("garden/src/light.md"),
    );
    assert.equal(vscode.window.activeTextEditor?.document, document);
    const told = next(
      testSeam.preview.onDidSend,
      (message) => message.type === "caret" && message.line === 3,
    );
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await told;
  });

  test("scrolling the page moves the editor, which does not send the page back", async () => {
    const { testSeam, editor, document } = await openBoth(
      inWorkspace("garden/src/light.md"),
    );
    const filled = next(testSeam.preview.onDidShow);
    await editor.edit((edit) =>
      edit.insert(
        document.lineAt(document.lineCount - 1).range.end,
        "\n\nMore.".repeat(150),
      ),
    );
    editor.revealRange(
      new vscode.Range(0, 0, 0, 0),
      vscode.TextEditorRevealType.AtTop,
    );
    await filled;
    const sent: string[] = [];
    const listening = testSeam.preview.onDidSend(({ type }) => sent.push(type));
    const moved = next(
      vscode.window.onDidChangeTextEditorVisibleRanges,
      // Headers that stick to the top of an editor take some lines.
      ({ visibleRanges }) => (visibleRanges[0]?.start.line ?? 0) > 80,
      "the editor's move",
    );
    testSeam.preview.receive(document.uri, { type: "scrolled", line: 100 });
    await moved;
    listening.dispose();
    assert.notInclude(sent, "scrollToLine");
  });

  test("a double click puts the cursor into the line", async () => {
    const { testSeam, document } = await openBoth(
      inWorkspace("garden/src/light.md"),
    );
    const moved = next(
      vscode.window.onDidChangeTextEditorSelection,
      ({ selections }) => selections[0]?.active.line === 2,
    );
    testSeam.preview.receive(document.uri, { type: "revealLine", line: 3 });
    await moved;
  });

  test("answers that are tried in a preview are nobody's progress", async () => {
    const { testSeam, document, page } = await openBoth(
      inWorkspace("garden/src/water.md"),
    );
    const key = "guidedLessons.progress";
    const before = JSON.stringify(testSeam.workspaceState.get(key));
    const [question] = page.questions;
    assert.ok(question?.kind === "choice");
    const reply = next(
      testSeam.preview.onDidSend,
      ({ type }) => type === "reply",
    );
    testSeam.preview.receive(document.uri, {
      type: "request",
      id: 9001,
      request: {
        type: "answer",
        lessonId: page.lessonId,
        question: question.id,
        response: { kind: "choice", chosen: [question.options[0]?.id] },
      },
    });
    const answered = await reply;
    assert.isTrue(answered.type === "reply" && answered.ok);
    const { openStoredProgress, workspaceState } = testSeam;
    await openStoredProgress();
    assert.equal(JSON.stringify(workspaceState.get(key)), before);
  });

  test("with answers, and back, for this preview alone", async () => {
    const { testSeam } = await openBoth(inWorkspace("garden/src/water.md"));
    const answered = next(testSeam.preview.onDidShow);
    await vscode.commands.executeCommand(commandIds.previewWithAnswers);
    const { withAnswers, questions } = await answered;
    assert.isTrue(withAnswers);
    assert.isNotEmpty(questions);
    for (const { state } of questions) assert.isTrue(state.closed);

    const asked = next(testSeam.preview.onDidShow);
    await vscode.commands.executeCommand(commandIds.previewAsStudent);
    const page = await asked;
    assert.isUndefined(page.withAnswers);
    for (const { state } of page.questions)
      assert.equal(state.verdict, "unanswered");
  });

  test("with answers again when the window was reloaded", async () => {
    const { testSeam } = await activated();
    const uri = inWorkspace("garden/src/water.md");
    const restore = async (state: object): Promise<boolean | undefined> => {
      const shown = next(testSeam.preview.onDidShow);
      const panel = vscode.window.createWebviewPanel(
        names.previewPanel,
        "Preview",
        vscode.ViewColumn.One,
        { enableScripts: true },
      );
      const left = { courseId: uri.toString(), lessonId: "water", ...state };
      await testSeam.preview.restore(panel, left);
      const { withAnswers } = await shown;
      panel.dispose();
      return withAnswers;
    };
    assert.isTrue(await restore({ withAnswers: true }));
    assert.isUndefined(await restore({ withAnswers: "yes" }));
  });

  test("a quiz file is previewed alone and follows its edits", async () => {
    const { testSeam, editor, page } = await openBoth(
      inWorkspace("garden/quizzes/water.toml"),
    );
    assert.include(page.html, "<h1");
    assert.isNotEmpty(page.questions);
    assert.deepEqual(page.place, { index: 0, count: 0 });
    const followed = next(
      testSeam.preview.onDidShow,
      ({ title }) => title === "Wells",
    );
    await editor.edit((edit) => {
      const end = editor.document.lineAt(editor.document.lineCount - 1).range;
      edit.replace(
        new vscode.Range(new vscode.Position(0, 0), end.end),
        'title = "Wells"\n\n[[questions]]\ntype = "TrueFalse"\nprompt.prompt = "Deep?"\nanswer.answer = true\n',
      );
    });
    assert.include((await followed).html, "Deep?");
    assert.isTrue(editor.document.isDirty);
  });
});
