import type { CourseNode } from "../../core/course/model.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import type { CourseTreeNode, LessonTreeNode, TreeNode } from "./node.ts";

/** Makes the tree's elements when they are first asked for: VS Code knows an element by its identity. */
export class TreeNodes {
  readonly #library: CourseLibrary;
  readonly #roots = new WeakMap<LibraryCourse, CourseTreeNode>();
  readonly #children = new WeakMap<TreeNode, readonly TreeNode[]>();

  constructor(library: CourseLibrary) {
    this.#library = library;
  }

  courses(): readonly TreeNode[] {
    return this.#library.courses.map((owner) => this.root(owner));
  }

  refused(): readonly TreeNode[] {
    return this.#library.refused.map((refused) => ({
      kind: "refused",
      refused,
    }));
  }

  root(owner: LibraryCourse): CourseTreeNode {
    let root = this.#roots.get(owner);
    if (root === undefined) {
      root = { kind: "course", owner };
      this.#roots.set(owner, root);
    }
    return root;
  }

  children(node: TreeNode): readonly TreeNode[] {
    let children = this.#children.get(node);
    if (children === undefined) {
      children = makeChildren(node);
      this.#children.set(node, children);
    }
    return children;
  }

  /** The element of a lesson; those above it are made on the way. */
  lesson(owner: LibraryCourse, lessonId: string): LessonTreeNode | undefined {
    const lesson = owner.index.byId(lessonId);
    if (lesson === undefined) return undefined;
    let here: TreeNode | undefined = this.root(owner);
    for (const step of [...owner.index.ancestorsOf(lesson), lesson])
      here =
        here && this.children(here).find((child) => modelOf(child) === step);
    return here?.kind === "lesson" ? here : undefined;
  }
}

/** The nodes of the model that stand directly below an element. */
function modelChildren(node: TreeNode): readonly CourseNode[] {
  switch (node.kind) {
    case "course":
      return node.owner.course.nodes;
    case "section":
      return node.section.children;
    case "lesson":
      return node.lesson.children;
    case "draft":
      return node.draft.children;
    case "continue":
    case "refused":
      return [];
  }
}

function makeChildren(parent: TreeNode): TreeNode[] {
  if (parent.kind === "refused" || parent.kind === "continue") return [];
  const { owner } = parent;
  return modelChildren(parent).flatMap((node, index): TreeNode[] => {
    switch (node.kind) {
      case "section":
        return [{ kind: "section", owner, parent, section: node }];
      case "lesson":
        return [{ kind: "lesson", owner, parent, lesson: node }];
      case "draft":
        return [{ kind: "draft", owner, parent, draft: node, index }];
      case "separator":
        return [];
    }
  });
}

/** What of the course's outline an element stands for. */
export function modelOf(node: TreeNode): CourseNode | undefined {
  if (node.kind === "section") return node.section;
  if (node.kind === "lesson") return node.lesson;
  return node.kind === "draft" ? node.draft : undefined;
}
