import type { Finding } from "../check/finding.ts";
import { UniqueNames } from "../course/uniqueNames.ts";
import type { CourseNode } from "../course/model.ts";
import { say } from "../text.ts";

/** A node of a plain folder before its lessons have ids. */
export type FoundNode =
  | {
      readonly kind: "section";
      readonly id: string;
      readonly title: string;
      readonly children: readonly FoundNode[];
    }
  | {
      readonly kind: "lesson";
      /** Made from the path. */
      readonly fileId: string;
      /** The `id` of its front matter. */
      readonly ownId?: string;
      readonly title: string;
      readonly path: string;
    };

/**
 * Gives the lessons of a plain folder their ids, under which progress is kept. An id in the front matter survives a
 * renaming of the file; of two lessons that claim the same one, the first in reading order has it, and the other
 * falls back to its path.
 */
export class LessonIds {
  readonly findings: Finding[] = [];
  readonly #claimed = new Map<string, string>();
  readonly #names = new UniqueNames();

  nodes(found: readonly FoundNode[]): CourseNode[] {
    // What an author chose goes before what was made from a path.
    this.#claim(found);
    return this.#resolve(found);
  }

  #claim(found: readonly FoundNode[]): void {
    for (const node of found) {
      if (node.kind === "section") this.#claim(node.children);
      else if (node.ownId !== undefined) this.#claimOne(node.ownId, node.path);
    }
  }

  #claimOne(id: string, path: string): void {
    const first = this.#claimed.get(id);
    if (first === undefined) {
      this.#claimed.set(id, path);
      this.#names.take(id);
    } else
      this.findings.push({
        file: path,
        line: 1,
        column: 1,
        rule: "duplicate-id",
        severity: "warning",
        message: say`The lesson ${first} already has the id ${id}, so this one is known by its file name. Give it an id of its own.`,
      });
  }

  #resolve(found: readonly FoundNode[]): CourseNode[] {
    return found.map((node) => {
      if (node.kind === "section")
        return { ...node, children: this.#resolve(node.children) };
      const { fileId, ownId, title, path } = node;
      const isOwn = ownId !== undefined && this.#claimed.get(ownId) === path;
      const id = isOwn ? ownId : this.#names.take(fileId);
      return { kind: "lesson", id, title, path, children: [] };
    });
  }
}
