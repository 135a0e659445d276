import { assert } from "chai";
import * as vscode from "vscode";
import { next } from "./guidedLessons.ts";

/** The texts before a test, by address: VS Code in a browser saves by itself what is typed. */
export const before = new Map<string, string>();

/** Opens a document and puts a text with a `|` for the caret in place of its own. */
export async function typed(uri: vscode.Uri, text: string) {
  const document = await vscode.workspace.openTextDocument(uri);
  if (!before.has(uri.toString()))
    before.set(uri.toString(), document.getText());
  await vscode.window.showTextDocument(document);
  const at = text.indexOf("|");
  await replaced(document, text.replace("|", ""));
  return { document, position: document.positionAt(Math.max(0, at)) };
}

export async function replaced(document: vscode.TextDocument, text: string) {
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, all, text);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

export async function completions(uri: vscode.Uri, text: string) {
  const { document, position } = await typed(uri, text);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
  );
  return list.items.map(({ label }) =>
    typeof label === "string" ? label : label.label,
  );
}

/** Our problems of a document, once one of a rule is among them. */
async function problems(uri: vscode.Uri, rule: string) {
  const ours = () =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === "Guided Lessons");
  const has = () => ours().some(({ code }) => code === rule);
  if (!has())
    await next(vscode.languages.onDidChangeDiagnostics, has, `a ${rule}`);
  return ours();
}

/** Resolves once no problem of a rule is left. */
export async function mended(uri: vscode.Uri, rule: string) {
  const gone = () =>
    !vscode.languages
      .getDiagnostics(uri)
      .some(({ source, code }) => source === "Guided Lessons" && code === rule);
  if (!gone())
    await next(vscode.languages.onDidChangeDiagnostics, gone, `no ${rule}`);
}

export async function fixFor(uri: vscode.Uri, rule: string, title: string) {
  const found = (await problems(uri, rule)).find(({ code }) => code === rule);
  assert.ok(found);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    found.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const action = actions.find((each) => each.title === title);
  assert.ok(action?.edit, actions.map((each) => each.title).join());
  return { action, edit: action.edit };
}
