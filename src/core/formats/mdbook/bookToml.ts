import { normalise } from "../../coursePath.ts";
import type { ReadingOptions } from "../../course/model.ts";
import type { CourseFiles } from "../../ports.ts";
import { say } from "../../text.ts";
import { SettingsFile } from "../settingsFile.ts";
import type { Finding } from "../../check/finding.ts";

/** What a book.toml says that matters to a reader. */
export interface BookToml {
  readonly found: boolean;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly description?: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The folder of the chapters, inside the course. */
  readonly textFolder: string;
  readonly reading: ReadingOptions;
  readonly findings: readonly Finding[];
}

/** Reads book.toml; without one, mdBook's defaults. */
export async function readBookToml(files: CourseFiles): Promise<BookToml> {
  const settings = await SettingsFile.read(files, "book.toml");
  const title = settings.text("book", "title");
  const description = settings.text("book", "description");
  const language = settings.text("book", "language") ?? "en";
  return {
    found: settings.found,
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    authors: authorsIn(settings),
    language,
    direction: directionIn(settings, language),
    textFolder: textFolderIn(settings),
    reading: readingIn(settings),
    findings: settings.findings,
  };
}

function authorsIn(settings: SettingsFile): readonly string[] {
  const authors = settings.texts("book", "authors");
  // Older books name their one author so.
  const author = settings.text("book", "author");
  return author === undefined ? authors : [...authors, author];
}

function directionIn(settings: SettingsFile, language: string): "ltr" | "rtl" {
  const direction = settings.text("book", "text-direction");
  if (direction === "ltr" || direction === "rtl") return direction;
  if (direction !== undefined)
    settings.report(
      ["book", "text-direction"],
      "wrong-setting",
      say`text-direction is "ltr" or "rtl"; "${direction}" is neither.`,
    );
  return directionOf(language);
}

/** The languages that mdBook writes from right to left. */
const rightToLeft = new Set(
  "ar ara arc az-arab ckb dv div fa fas he heb ku-arab kur pa-arab per ps pus sd snd syr ug uig ur urd yi yid".split(
    " ",
  ),
);

function directionOf(language: string): "ltr" | "rtl" {
  const tag = language.toLowerCase();
  const primary = tag.split(/[-_]/)[0] ?? "";
  return rightToLeft.has(tag) || rightToLeft.has(primary) ? "rtl" : "ltr";
}

function textFolderIn(settings: SettingsFile): string {
  const src = settings.text("book", "src") ?? "src";
  const folder = src.startsWith("/") ? undefined : normalise(src);
  if (folder !== undefined) return folder;
  settings.report(
    ["book", "src"],
    "outside-course",
    say`The folder ${src} lies outside the course and is not read. Move the chapters below the folder of book.toml.`,
  );
  return "src";
}

function readingIn(settings: SettingsFile): ReadingOptions {
  return {
    smartPunctuation:
      settings.flag("output", "html", "smart-punctuation") ??
      // Its name before mdBook 0.5; on by default since.
      settings.flag("output", "html", "curly-quotes") ??
      settings.found,
    // Without a book.toml nobody has said how the text is to be read: as in a plain folder.
    math:
      !settings.found ||
      settings.flag("output", "html", "mathjax-support") === true ||
      settings.has("preprocessor", "katex"),
    hideLines: settings.table("output", "html", "code", "hidelines"),
  };
}
