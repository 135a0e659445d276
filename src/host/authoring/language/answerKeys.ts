import * as vscode from "vscode";
import { answerKeyOf } from "../../../core/language/answerKey.ts";
import { HumanError } from "../../../core/humanError.ts";
import { nameOf } from "../../../core/coursePath.ts";
import type { Log } from "../../../core/ports.ts";
import { say } from "../../../core/text.ts";
import { Debounce } from "../../../core/timing/debounce.ts";
import type { Timer } from "../../../core/timing/timer.ts";
import { translate } from "../../translate.ts";
import type { Scenes } from "./scenes.ts";

const scheme = "guided-lessons-answers";
const times = { quiet: 400, longest: 2000 };

/** The right answers of a lesson or quiz as a document that nobody can change, kept up with what is typed. */
export class AnswerKeys
  implements vscode.TextDocumentContentProvider, vscode.Disposable
{
  readonly #scenes: Scenes;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  /** By the text's address, the keys that were made of it. */
  readonly #shown = new Map<string, Map<string, vscode.Uri>>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(scenes: Scenes, timer: Timer, log: Log) {
    this.#scenes = scenes;
    this.#log = log;
    const edits = new Debounce<string>(timer, times, (sources) => {
      for (const source of new Set(sources))
        for (const key of this.#shown.get(source)?.values() ?? [])
          this.#changed.fire(key);
    });
    this.#subscriptions = [
      edits,
      this.#changed,
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const source = document.uri.toString();
        if (this.#shown.has(source)) edits.add(source);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
    ];
  }

  /** Lets VS Code ask for the keys; one extension alone may answer for a scheme. */
  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** Opens the key of a text beside it; of one quiz when a line, from 1, is given. */
  async open(source: vscode.Uri, line?: number): Promise<void> {
    const document = await vscode.workspace.openTextDocument(source);
    if ((await this.#scenes.orUntitled(document)) === undefined)
      throw new HumanError(
        say`${nameOf(source.path)} belongs to no course, so it has no answer key. Open a lesson or a quiz of a course.`,
      );
    const key = keyUri(source, line);
    // Read before it is shown, so that what goes wrong is told; shown again, it is made anew.
    await vscode.workspace.openTextDocument(key);
    this.#changed.fire(key);
    try {
      await vscode.commands.executeCommand(
        "markdown.showLockedPreviewToSide",
        key,
      );
    } catch (error) {
      this.#log.info(
        `The Markdown preview is not to be had here: ${String(error)}`,
      );
      await vscode.window.showTextDocument(key, {
        viewColumn: vscode.ViewColumn.Beside,
        preview: true,
      });
    }
  }

  async provideTextDocumentContent(key: vscode.Uri): Promise<string> {
    const { source, line } = readKey(key);
    const document = await vscode.workspace.openTextDocument(source);
    const shown =
      this.#shown.get(source.toString()) ?? new Map<string, vscode.Uri>();
    this.#shown.set(source.toString(), shown.set(key.toString(), key));
    const owned = await this.#scenes.orUntitled(document);
    return owned === undefined ? "" : answerKeyOf(owned.scene, line, translate);
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #forget(closed: vscode.Uri): void {
    if (closed.scheme !== scheme) return;
    for (const [source, keys] of this.#shown)
      if (keys.delete(closed.toString()) && keys.size === 0)
        this.#shown.delete(source);
  }
}

/** The name is what the editor's tab says. */
function keyUri(source: vscode.Uri, line: number | undefined): vscode.Uri {
  const name = nameOf(source.path).replace(/\.[^.]+$/, "");
  const path = `/${vscode.l10n.t("Answer key of {0}", name)}.md`;
  return vscode.Uri.from({
    scheme,
    path,
    query: source.toString(),
    fragment: line === undefined ? "" : String(line),
  });
}

function readKey(key: vscode.Uri): {
  readonly source: vscode.Uri;
  readonly line?: number;
} {
  const line = Number(key.fragment);
  return {
    source: vscode.Uri.parse(key.query, true),
    ...(line > 0 && { line }),
  };
}
