import { escapeHtml } from "./escape.ts";
import { lessonMarkup } from "./markup.ts";
import type { LessonPage } from "./page.ts";
import { noModules, type PageModules } from "./pageModules.ts";
import { spokenIn } from "./spokenIn.ts";
import type { PageStrings } from "./strings.ts";

/** What the document loads, as addresses the webview may load from. */
export interface PageAssets {
  readonly script: string;
  readonly style: PageStyle;
  /** What `webview.cspSource` gives. */
  readonly cspSource: string;
  /** Unguessable, new for every document. */
  readonly nonce: string;
  /** Images from the network may be shown. */
  readonly remoteImages?: boolean;
  /** What the script imports, fetched along with it; otherwise it asks for one after the other. */
  readonly modules?: PageModules;
}

/** The page's style sheet. With its text, the page need not wait for a file before it can paint. */
export interface PageStyle {
  readonly href: string;
  /** Its relative addresses count from where `href` lies. Ours, as built: nothing in it is of a course. */
  readonly text?: string;
}

/** Where the build puts what the page loads, from the extension's root. */
export const pageAssetPaths = {
  /** May be a local resource root of the webview; holds all below. */
  folder: "dist/webview",
  script: "dist/webview/main.js",
  style: "dist/webview/lesson.css",
  modules: "dist/webview/modules.json",
} as const;

/** The document that a panel starts with, its first lesson already inside: text is painted before any script. */
export function lessonDocument(
  page: LessonPage,
  strings: PageStrings,
  assets: PageAssets,
): string {
  const { html: _, ...data } = page;
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(assets))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
${styleMarkup(assets.style)}
</head>
<body>
<a class="skip-link"${spokenIn(strings)} href="#lesson-text">${escapeHtml(strings.skipToLesson)}</a>
<main data-course="${escapeHtml(page.courseId)}" data-lesson="${escapeHtml(page.lessonId)}" data-mode="${page.mode}"${page.withAnswers ? " data-answers" : ""} data-state="loading"
 data-page="${escapeHtml(JSON.stringify(data))}" data-strings="${escapeHtml(JSON.stringify(strings))}">
${lessonMarkup(page, strings)}
</main>
<script type="module" nonce="${escapeHtml(assets.nonce)}" src="${escapeHtml(assets.script)}"></script>
${modulesMarkup(page, assets)}
</body>
</html>`;
}

/**
 * Nothing from the network but images, if the reader allows them; no inline script, no other base, no form. Inline styles are allowed because mermaid draws with them;
 * chunks that the script imports inherit its nonce.
 */
export function contentSecurityPolicy(
  assets: Pick<PageAssets, "cspSource" | "nonce" | "remoteImages">,
): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${assets.nonce}'`,
    `style-src ${assets.cspSource} 'unsafe-inline'`,
    `img-src ${assets.cspSource} data:${assets.remoteImages === true ? " https:" : ""}`,
    `font-src ${assets.cspSource}`,
    // These two do not follow from the first.
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** After the script, which is asked for first. What draws is fetched only where something is to be drawn. */
function modulesMarkup(
  { html }: Pick<LessonPage, "html">,
  { modules = noModules, script, nonce }: PageAssets,
): string {
  const fetched = (attributes: string) => (path: string) =>
    `<link ${attributes} href="${escapeHtml(folderOf(script) + path)}">`;
  const imported = fetched(`rel="modulepreload" nonce="${escapeHtml(nonce)}"`);
  const draws = html.includes(' data-state="pending"');
  return [
    ...modules.start.map(imported),
    ...(html.includes("<figure data-diagram=")
      ? modules.fonts.map(
          fetched('rel="preload" as="font" type="font/woff2" crossorigin'),
        )
      : []),
    ...(draws ? modules.drawing.map(imported) : []),
  ].join("\n");
}

function styleMarkup({ href, text }: PageStyle): string {
  if (text === undefined)
    return `<link rel="stylesheet" href="${escapeHtml(href)}">`;
  return `<style>${text.replaceAll('url("./', () => `url("${folderOf(href)}`)}</style>`;
}

/** With the slash at its end. */
function folderOf(href: string): string {
  return href.slice(0, href.lastIndexOf("/") + 1);
}
