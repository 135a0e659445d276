import type { LessonPage } from "./page.ts";
import type { PageStrings } from "./strings.ts";

/** What the document loads, as addresses the webview may load from. */
export interface PageAssets {
  readonly script: string;
  readonly styles: readonly string[];
  /** What `webview.cspSource` gives. */
  readonly cspSource: string;
  /** Unguessable, new for every document. */
  readonly nonce: string;
}

/** The document that a panel starts with, its first lesson already inside. */
export function lessonDocument(
  page: LessonPage,
  strings: PageStrings,
  assets: PageAssets,
): string {
  void page;
  void strings;
  void assets;
  return "";
}
