import * as vscode from "vscode";
import type { DiagramParser } from "../../core/check/diagramParser.ts";
import type { Log } from "../../core/ports.ts";

/** What the file exports (see `tools/diagramParser.ts`). */
interface ParserModule {
  mermaidParser(): DiagramParser;
}

/**
 * mermaid's parser from its own file, loaded with the first diagram that is checked: the host's bundle stays free
 * of mermaid. Where a host cannot load a second file (some web extension hosts), diagrams are taken as sound here,
 * and the page still reports what it cannot draw.
 */
export function mermaidFile(extensionUri: vscode.Uri, log: Log): DiagramParser {
  const file = vscode.Uri.joinPath(
    extensionUri,
    "dist/webview/diagramParser.js",
  );
  let loading: Promise<DiagramParser | undefined> | undefined;
  const loaded = () => (loading ??= load(file, log));
  return {
    parse: async (source) => (await loaded())?.parse(source),
    async structure(source) {
      const parser = await loaded();
      return parser?.structure === undefined
        ? "unread"
        : parser.structure(source);
    },
  };
}

async function load(
  file: vscode.Uri,
  log: Log,
): Promise<DiagramParser | undefined> {
  try {
    const module = (await import(file.toString(true))) as ParserModule;
    return module.mermaidParser();
  } catch (error) {
    log.info(
      `Diagrams are checked only where they are drawn: this host did not load ${file.path} (${String(error)}).`,
    );
    return undefined;
  }
}
