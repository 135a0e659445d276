import type { Finding } from "../../check/finding.ts";
import type { CourseNode } from "../../course/model.ts";
import { UniqueNames } from "../../course/uniqueNames.ts";
import { join, normalise } from "../../coursePath.ts";
import { say, type Text } from "../../text.ts";

/** A chapter as SUMMARY.md names it. */
export interface ChapterLink {
  readonly title: string;
  /** As written; empty for a draft. */
  readonly href: string;
  readonly line: number;
}

/** Turns the links of one SUMMARY.md into nodes, each file at most once. */
export class Chapters {
  readonly findings: Finding[] = [];
  readonly #summary: string;
  readonly #textFolder: string;
  readonly #ids = new UniqueNames();
  readonly #lineOf = new Map<string, number>();

  constructor(summary: string, textFolder: string) {
    this.#summary = summary;
    this.#textFolder = textFolder;
  }

  /** One node; or, for a link that is no chapter, the nodes below it, so that none of them is lost. */
  node(
    link: ChapterLink,
    number: string | undefined,
    children: readonly CourseNode[],
  ): CourseNode[] {
    const numbered = number === undefined ? {} : { number };
    const { path: target, anchor } = splitHref(link.href);
    if (target === "" && anchor === "")
      return [{ kind: "draft", title: link.title, ...numbered, children }];
    const path = this.#chapterPath(link);
    if (path === undefined || this.#listedBefore(link, path, anchor))
      return [...children];
    const id = this.#ids.take(idOf(path, this.#textFolder));
    const title = link.title || id;
    return [{ kind: "lesson", id, title, path, ...numbered, children }];
  }

  #chapterPath(link: ChapterLink): string | undefined {
    const path = chapterPath(link.href, this.#textFolder);
    if (path === "notAChapter")
      this.#report(
        link,
        "not-a-chapter",
        "warning",
        say`"${link.title}" leads to ${link.href}, which is no Markdown file of this course, so it is left out.`,
      );
    else if (path === "outside")
      this.#report(
        link,
        "outside-course",
        "error",
        say`"${link.title}" leads to ${link.href}, which lies outside the course, so it is left out.`,
      );
    else return path.path;
    return undefined;
  }

  #listedBefore(link: ChapterLink, path: string, anchor: string): boolean {
    const before = this.#lineOf.get(path);
    if (before === undefined) {
      this.#lineOf.set(path, link.line);
      return false;
    }
    // A link to a section of a chapter is a habit of long outlines, not a mistake.
    this.#report(
      link,
      "duplicate-chapter",
      anchor ? "info" : "warning",
      say`${path} is already listed in line ${before}; it is shown once, at its first place.`,
    );
    return true;
  }

  #report(
    { line, href }: ChapterLink,
    rule: string,
    severity: Finding["severity"],
    message: Text,
  ): void {
    const file = this.#summary;
    this.findings.push({
      file,
      line,
      column: 1,
      address: href,
      rule,
      severity,
      message,
    });
  }
}

/** The file that a chapter's link names, as a path inside the course. */
export function chapterPath(
  href: string,
  textFolder: string,
): { readonly path: string } | "notAChapter" | "outside" {
  const { path: target } = splitHref(href);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target) || !isMarkdown(target))
    return "notAChapter";
  const path = target.startsWith("/")
    ? normalise(target.slice(1))
    : normalise(join(textFolder, target));
  return path === undefined ? "outside" : { path };
}

function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path);
}

function idOf(path: string, textFolder: string): string {
  const below = textFolder === "" ? "" : `${textFolder}/`;
  const name = path.startsWith(below) ? path.slice(below.length) : path;
  return name.replace(/\.[^./]+$/, "");
}

/** Takes anchor and query off and decodes what is percent-encoded. */
function splitHref(href: string): { path: string; anchor: string } {
  const [path = "", anchor = ""] = href.split("#");
  return { path: decode(path.split("?")[0] ?? ""), anchor };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone `%` is part of the name.
    return path;
  }
}
