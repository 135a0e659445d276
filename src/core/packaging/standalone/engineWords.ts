import type { EngineParts } from "./engineParts.ts";
import { prefixedLinks } from "./prefixedContributions.ts";

/** The files with the texts of a manifest: `package.nls.json`, and one per language. */
const wordFiles = /^package\.nls(\.[\w-]+)?\.json$/;

/** The engine's own texts in English, by key. */
export function engineWords({
  files,
}: EngineParts): Readonly<Record<string, unknown>> {
  const bytes = files.get("package.nls.json");
  return bytes === undefined ? {} : parse(bytes);
}

/** The engine's files, in which its texts name the course and its commands. */
export function courseEngineFiles(
  { files, manifest }: EngineParts,
  prefix: string,
  title: string,
): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...files].map(([path, bytes]) => [
      // The course has a licence of its own beside it.
      path === "LICENSE" ? "LICENSE-Guided-Lessons.txt" : path,
      wordFiles.test(path)
        ? new TextEncoder().encode(
            `${JSON.stringify(withTitle(parse(bytes)), undefined, 2)}\n`,
          )
        : bytes,
    ]),
  );

  function withTitle(words: Readonly<Record<string, unknown>>): unknown {
    return Object.fromEntries(
      Object.entries(words).map(([key, word]) => [
        key,
        word === manifest["displayName"]
          ? title
          : typeof word === "string"
            ? prefixedLinks(word, prefix)
            : word,
      ]),
    );
  }
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}
