import type * as vscode from "vscode";
import type { Finding } from "../../core/check/finding.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { courseAround } from "./previewLesson.ts";

/**
 * What *Check Course* found, by course. Problems that somebody asked for stay when the last text of the course is
 * closed; of a course that is too large to be read with every edit they are kept by file until that file changes.
 */
export class AskedChecks {
  readonly #findings = new Map<string, readonly Finding[]>();

  keep({ root }: LibraryCourse, findings: readonly Finding[]): void {
    this.#findings.set(root.toString(), findings);
  }

  has({ root }: LibraryCourse): boolean {
    return this.#findings.has(root.toString());
  }

  /** What was found in files other than these, given as paths inside the course. */
  elsewhere(
    { root }: LibraryCourse,
    files: ReadonlySet<string>,
  ): readonly Finding[] {
    return (this.#findings.get(root.toString()) ?? []).filter(
      ({ file }) => !files.has(file),
    );
  }

  /** These files are others now. */
  changed(owner: LibraryCourse, files: readonly vscode.Uri[]): void {
    if (!this.has(owner)) return;
    const paths = files.flatMap(
      (uri) => courseAround(uri, [owner])?.path ?? [],
    );
    this.keep(owner, this.elsewhere(owner, new Set(paths)));
  }

  /** Forgets the courses that are gone; their folders, as text. */
  retain(courses: readonly LibraryCourse[]): readonly string[] {
    const present = new Set(courses.map(({ root }) => root.toString()));
    const gone = [...this.#findings.keys()].filter((key) => !present.has(key));
    for (const key of gone) this.#findings.delete(key);
    return gone;
  }
}
