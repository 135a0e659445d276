import * as vscode from "vscode";
import { symbolsOf, type Symbol } from "../../../core/language/symbols.ts";
import { rangeOf } from "./ranges.ts";
import type { Scenes } from "./scenes.ts";

/** The quizzes and questions of a text in its outline. */
export class Symbols implements vscode.DocumentSymbolProvider {
  readonly #scenes: Scenes;

  constructor(scenes: Scenes) {
    this.#scenes = scenes;
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
  ): Promise<vscode.DocumentSymbol[]> {
    const owned = await this.#scenes.of(document);
    return owned === undefined
      ? []
      : (await symbolsOf(owned.scene)).map((symbol) =>
          symbolOf(symbol, document),
        );
  }
}

function symbolOf(
  { name, detail, kind, span, nameSpan, children }: Symbol,
  document: vscode.TextDocument,
): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    name,
    detail,
    kind === "quiz" ? vscode.SymbolKind.Array : vscode.SymbolKind.Event,
    rangeOf(document, span),
    rangeOf(document, nameSpan),
  );
  symbol.children = children.map((child) => symbolOf(child, document));
  return symbol;
}
