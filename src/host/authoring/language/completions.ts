import * as vscode from "vscode";
import type {
  Completion,
  CompletionKind,
} from "../../../core/language/completion/completion.ts";
import { completeMarkdown } from "../../../core/language/completion/completeMarkdown.ts";
import { completeToml } from "../../../core/language/completion/completeToml.ts";
import { isMarkdown } from "../../../core/language/scene.ts";
import { translate } from "../../translate.ts";
import { rangeOf } from "./ranges.ts";
import type { Scenes } from "./scenes.ts";

/** What begins something; a space only behind a directive's name and in the comment of a diagram. */
export const completionTriggers = [
  "#",
  "/",
  ":",
  "{",
  "(",
  "[",
  "<",
  "!",
  "`",
  '"',
  "%",
  " ",
];

const kinds: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  snippet: vscode.CompletionItemKind.Snippet,
  value: vscode.CompletionItemKind.EnumMember,
  key: vscode.CompletionItemKind.Property,
  file: vscode.CompletionItemKind.File,
  folder: vscode.CompletionItemKind.Folder,
  lesson: vscode.CompletionItemKind.Reference,
  heading: vscode.CompletionItemKind.Reference,
};

/** Completes what an author writes in a course; snippets in an untitled text as well. */
export class Completions implements vscode.CompletionItemProvider {
  readonly #scenes: Scenes;

  constructor(scenes: Scenes) {
    this.#scenes = scenes;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionItem[]> {
    const before = document.lineAt(position).text.slice(0, position.character);
    if (
      triggerCharacter === " " &&
      !/(\{\{#\w+|%%|%%\s*lesson:|=|^\s*-|<quiz\b.*) $/.test(before)
    )
      return [];
    const owned = await this.#scenes.orUntitled(document);
    if (owned === undefined || token.isCancellationRequested) return [];
    const { scene } = owned;
    const offset = document.offsetAt(position);
    const found = isMarkdown(scene.file)
      ? await completeMarkdown(scene, offset)
      : completeToml(scene, offset);
    return found.map((completion, index) =>
      itemOf(completion, index, document),
    );
  }
}

function itemOf(
  completion: Completion,
  index: number,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const { label, kind, insert, snippet, replace, detail, goesOn } = completion;
  const item = new vscode.CompletionItem(label, kinds[kind]);
  const range = rangeOf(document, replace);
  item.insertText = snippet ? new vscode.SnippetString(insert) : insert;
  item.range = range;
  item.sortText = String(index).padStart(5, "0");
  // A lesson is found by its title and by its path: the caret stands behind some of one of them.
  item.filterText = `${kind === "lesson" ? `${insert} ` : ""}${label}`;
  if (!range.isSingleLine) item.range = new vscode.Range(range.end, range.end);
  if (detail !== undefined) item.detail = translate(detail);
  if (goesOn)
    item.command = {
      command: "editor.action.triggerSuggest",
      title: vscode.l10n.t("Complete"),
    };
  return item;
}
