import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, inWorkspace } from "./guidedLessons.ts";
import {
  before,
  completions,
  fixFor,
  mended,
  replaced,
  typed,
} from "./typing.ts";

const light = () => inWorkspace("garden/src/light.md");
const water = () => inWorkspace("garden/src/water.md");
const quiz = () => inWorkspace("garden/quizzes/water.toml");

suite("writing", () => {
  suiteSetup(async () => {
    await activated();
  });

  // Other tests open the lessons of this course.
  suiteTeardown(async () => {
    await vscode.commands.executeCommand(commandIds.refresh);
  });

  teardown(async () => {
    for (const [uri, text] of before) {
      const document = await vscode.workspace.openTextDocument(
        vscode.Uri.parse(uri),
      );
      await replaced(document, text);
      await document.save();
    }
    before.clear();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("completes quizzes, diagrams, directives, links, files and front matter", async () => {
    const cases: readonly [text: string, expected: string[]][] = [
      ["# Light\n\n<q|", ["<quiz> choice", "<quiz> ordering"]],
      [
        "# Light\n\n```mermaid\n|\n```\n",
        ["sequenceDiagram", "%% lesson: walk"],
      ],
      ["# Light\n\n{{#|", ["#include", "#quiz"]],
      ["# Light\n\n{{#quiz ../quizzes/|}}", ["water.toml"]],
      ["# Light\n\nSee [x](|)", ["1 Seeds", "1.1 Water"]],
      ["# Light\n\nSee [x](water.md#|)", ["how-much"]],
      ["# Light\n\n> |", ["> [!NOTE]"]],
      ["---\n|\n---\n# Light\n", ["duration", "prerequisites"]],
      ["---\nprerequisites:\n  - |\n---\n# Light\n", ["seeds", "water"]],
      ['# Light\n\n<quiz kind="|">\nWhat?\n</quiz>\n', ["true-false"]],
    ];
    for (const [text, expected] of cases)
      assert.includeMembers(await completions(light(), text), expected, text);
  });

  test("completes TOML of quizzes and settings", async () => {
    const keys = await completions(
      quiz(),
      '[[questions]]\ntype = "Numeric"\n|',
    );
    assert.includeMembers(keys, ["id", "answer.value", "answer.tolerance"]);
    assert.notInclude(keys, "type");
    const types = await completions(quiz(), '[[questions]]\ntype = "|"\n');
    assert.includeMembers(types, ['"MultipleChoice"', '"Numeric"']);
    const options = inWorkspace("garden/guided-lessons.toml");
    assert.include(await completions(options, 'id = "x"\n|'), "gating");
  });

  test("completes snippets in an untitled text", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "markdown",
      content: "",
    });
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      new vscode.Position(0, 0),
    );
    assert.include(
      list.items.map(({ label }) => label),
      "<quiz> choice",
    );
  });

  test("says what a link and a quiz are, where they lead, and who names them", async () => {
    const text = "# Light\n\nSee [w](wa|ter.md#how-much).\n";
    const { document, position } = await typed(light(), text);
    const at = (command: string, place = position, uri = document.uri) =>
      vscode.commands.executeCommand<unknown[]>(command, uri, place);
    const hovers = (await at("vscode.executeHoverProvider")) as vscode.Hover[];
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === "string" ? content : content.value))
      .join("\n");
    assert.include(said, "Water");
    assert.include(said, "minute");

    const leads = (await at("vscode.executeDefinitionProvider")) as (
      vscode.Location | vscode.LocationLink
    )[];
    const places = leads.map((lead) =>
      "targetUri" in lead
        ? `${lead.targetUri.path}:${lead.targetRange.start.line}`
        : `${lead.uri.path}:${lead.range.start.line}`,
    );
    assert.deepEqual([...new Set(places)], [`${water().path}:4`]);

    const top = new vscode.Position(0, 0);
    const users = (await at(
      "vscode.executeReferenceProvider",
      top,
      quiz(),
    )) as vscode.Location[];
    assert.deepEqual(
      users.map(
        ({ uri, range }) =>
          `${uri.path}:${range.start.line}:${range.start.character}`,
      ),
      [`${water().path}:8:8`],
    );
  });

  test("names questions in the outline and offers their answers", async () => {
    const document = await vscode.workspace.openTextDocument(water());
    const symbols = await vscode.commands.executeCommand<
      vscode.DocumentSymbol[]
    >("vscode.executeDocumentSymbolProvider", document.uri);
    const found = symbols.find(({ detail }) => detail === "quizzes/water.toml");
    assert.deepEqual(
      found?.children.map(({ name }) => name),
      ["When do you water?"],
    );
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
    );
    assert.sameMembers(
      lenses.map(({ command }) => command?.command),
      [commandIds.openPreviewToSide, commandIds.showAnswerKey],
    );
    await vscode.commands.executeCommand(commandIds.showAnswerKey, water(), 9);
    const key = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === "guided-lessons-answers",
    );
    assert.include(key?.getText(), "✓ When the top of the soil is dry");
    assert.include(key?.getText(), "✗ Once a week");
  });

  test("mends a link while it is typed", async () => {
    const { document } = await typed(light(), "# Light\n\nSee [w](watr.md).\n");
    const { edit, action } = await fixFor(
      document.uri,
      "broken-link",
      "Change to water.md",
    );
    assert.isTrue(action.isPreferred);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), "# Light\n\nSee [w](water.md).\n");
    await mended(document.uri, "broken-link");
  });

  test("finds and mends mistakes in a quiz, in SUMMARY.md and in settings before they are saved", async () => {
    const { document } = await typed(
      quiz(),
      '[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "When?"\nprompt.distractors = ["Now", "Then"]\nanswer.answer = "Now"\n',
    );
    const { edit } = await fixFor(
      document.uri,
      "answer-among-distractors",
      "Remove it from the distractors",
    );
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.include(document.getText(), 'prompt.distractors = ["Then"]');
    await mended(document.uri, "answer-among-distractors");

    const options = inWorkspace("garden/guided-lessons.toml");
    const settings = await vscode.workspace.openTextDocument(options);
    await typed(options, `${settings.getText()}gating = "sequentiel"\n`);
    await fixFor(options, "wrong-setting", "Change to “sequential”");

    const summary = inWorkspace("garden/src/SUMMARY.md");
    const outline = await vscode.workspace.openTextDocument(summary);
    await typed(summary, `${outline.getText()}[Rain](rain.md)\n`);
    const made = await fixFor(summary, "missing-chapter", "Create src/rain.md");
    assert.isTrue(await vscode.workspace.applyEdit(made.edit));
    const rain = inWorkspace("garden/src/rain.md");
    const chapter = await vscode.workspace.openTextDocument(rain);
    assert.equal(chapter.getText(), "# Rain\n");
    await chapter.save();
    await vscode.workspace.fs.delete(rain);
  });

  test("offers a title for a diagram", async () => {
    const { document, position } = await typed(
      light(),
      "# Light\n\n```mermaid\nflow|chart LR\n  a --> b\n```\n",
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(position, position),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    const action = actions.find(({ title }) => title.includes("accTitle"));
    assert.ok(action?.edit);
    assert.isTrue(await vscode.workspace.applyEdit(action.edit));
    assert.include(document.getText(), "flowchart LR\n  accTitle: Light\n");
  });

  test("renaming a lesson or a quiz updates whatever names it", async () => {
    const rename = async (from: string, to: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(inWorkspace(from), inWorkspace(to));
      assert.isTrue(await vscode.workspace.applyEdit(edit));
      await vscode.workspace.saveAll(false);
    };
    const textOf = async (path: string) =>
      (await vscode.workspace.openTextDocument(inWorkspace(path))).getText();
    await rename("garden/src/water.md", "garden/src/care/watering.md");
    try {
      assert.include(
        await textOf("garden/src/SUMMARY.md"),
        "[Water](care/watering.md)",
      );
      assert.include(
        await textOf("garden/src/care/watering.md"),
        "{{#quiz ../../quizzes/water.toml}}",
      );
      await rename("garden/quizzes", "garden/questions");
      assert.include(
        await textOf("garden/src/care/watering.md"),
        "{{#quiz ../../questions/water.toml}}",
      );
    } finally {
      await rename("garden/questions", "garden/quizzes");
      await rename("garden/src/care/watering.md", "garden/src/water.md");
      await vscode.workspace.fs.delete(inWorkspace("garden/src/care"), {
        recursive: true,
      });
    }
    assert.include(await textOf("garden/src/SUMMARY.md"), "[Water](water.md)");
    assert.include(
      await textOf("garden/src/water.md"),
      "{{#quiz ../quizzes/water.toml}}",
    );
  });
});
