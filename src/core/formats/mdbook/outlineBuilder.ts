import type { CourseNode, Section } from "../../course/model.ts";
import { slug } from "../../course/slug.ts";
import { UniqueNames } from "../../course/uniqueNames.ts";

interface OpenSection {
  readonly children: CourseNode[];
  readonly level: number;
}

/** Puts the pieces of a SUMMARY.md together: sections nest by heading level, chapters are counted through. */
export class OutlineBuilder {
  readonly #nodes: CourseNode[] = [];
  readonly #open: OpenSection[] = [];
  readonly #ids = new UniqueNames();
  readonly #counters: number[] = [0];

  get nodes(): readonly CourseNode[] {
    return this.#nodes;
  }

  startPart(title: string, level: number): void {
    this.#close((open) => open.level >= level);
    const id = this.#ids.take(slug(title));
    const children: CourseNode[] = [];
    const section: Section = { kind: "section", id, title, children };
    this.#here().push(section);
    this.#open.push({ children, level });
  }

  addNumbered(nodes: readonly CourseNode[]): void {
    const here = this.#here();
    // One by one: an engine takes only so many arguments at once.
    for (const node of nodes) here.push(node);
  }

  /** Prefix and suffix chapters belong to no part. */
  addUnnumbered(nodes: readonly CourseNode[]): void {
    this.#close(() => true);
    for (const node of nodes) this.#nodes.push(node);
  }

  addSeparator(): void {
    this.#here().push({ kind: "separator" });
  }

  /** Numbering as mdBook's: it goes on from part to part. */
  next(): string {
    const last = this.#counters.length - 1;
    this.#counters[last] = (this.#counters[last] ?? 0) + 1;
    return this.#counters.join(".");
  }

  enter(): void {
    this.#counters.push(0);
  }

  leave(): void {
    this.#counters.pop();
  }

  #here(): CourseNode[] {
    return this.#open.at(-1)?.children ?? this.#nodes;
  }

  /** Ends sections; separators at their end stand between them and what follows. */
  #close(ends: (open: OpenSection) => boolean): void {
    for (;;) {
      const open = this.#open.at(-1);
      if (!open || !ends(open)) return;
      this.#open.pop();
      while (open.children.at(-1)?.kind === "separator") {
        open.children.pop();
        this.#here().push({ kind: "separator" });
      }
    }
  }
}
