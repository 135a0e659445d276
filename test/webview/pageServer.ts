import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { lessonDocument } from "../../src/protocol/document.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { pageStrings, type PageStrings } from "../../src/protocol/strings.ts";
import { root } from "../../src/dev/repository.ts";
import { classesOf, styleOf, type Theme } from "./themes.ts";

/** Serves the built page on this machine, under the security policy that it has in VS Code. */
export interface PageServer {
  /** The address of a document with this lesson in it. */
  documentFor(
    page: LessonPage,
    theme: Theme,
    options?: {
      /** The page's words; English ones unless others are given. */
      readonly strings?: PageStrings | undefined;
      readonly remoteImages?: boolean | undefined;
    },
  ): string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

export async function startPageServer(): Promise<PageServer> {
  // A build elsewhere can be tested as well.
  const folder =
    process.env["GUIDED_LESSONS_PAGE"] ?? path.join(root, "dist/webview");
  if (!fs.existsSync(path.join(folder, "main.js")))
    throw new Error("The page is not built. Run `npm run build` first.");
  const documents = new Map<string, string>();
  const server = http.createServer((request, response) => {
    const address = (request.url ?? "/").split("?")[0] ?? "/";
    const document = documents.get(address);
    if (document !== undefined) {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(document);
      return;
    }
    const file = path.join(folder, path.posix.normalize(address));
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader(
      "content-type",
      types[path.extname(file)] ?? "application/octet-stream",
    );
    response.end(fs.readFileSync(file));
  });
  await new Promise<void>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve()),
  );
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    documentFor(
      page,
      theme,
      { strings = pageStrings, remoteImages = false } = {},
    ) {
      const address = `/document-${documents.size}.html`;
      const html = lessonDocument(page, strings, {
        script: `${origin}/main.js`,
        style: { href: `${origin}/lesson.css` },
        cspSource: origin,
        nonce: "0123456789abcdef",
        remoteImages,
      });
      documents.set(
        address,
        html
          .replace("<html ", `<html style='${styleOf(theme)}' `)
          .replace(
            "<body>",
            `<body class="${classesOf(theme)}" data-vscode-theme-kind="${theme.kind}">`,
          ),
      );
      return origin + address;
    },
    close: () => server.close(),
  };
}
