import type { Draft, Lesson, Section } from "../../core/course/model.ts";
import type { LibraryCourse, RefusedCourse } from "../library/libraryCourse.ts";

/** An element of the tree. One object per thing as long as its course's outline stays the same. */
export type TreeNode =
  | ContinueTreeNode
  | CourseTreeNode
  | SectionTreeNode
  | LessonTreeNode
  | DraftTreeNode
  | RefusedTreeNode;

/** Stands above all courses and names the lesson to go on with. */
export interface ContinueTreeNode {
  readonly kind: "continue";
  readonly parent?: undefined;
}

export interface CourseTreeNode {
  readonly kind: "course";
  readonly owner: LibraryCourse;
  readonly parent?: undefined;
}

export interface SectionTreeNode {
  readonly kind: "section";
  readonly owner: LibraryCourse;
  readonly parent: TreeNode;
  readonly section: Section;
}

export interface LessonTreeNode {
  readonly kind: "lesson";
  readonly owner: LibraryCourse;
  readonly parent: TreeNode;
  readonly lesson: Lesson;
}

/** A chapter that is announced and not written. */
export interface DraftTreeNode {
  readonly kind: "draft";
  readonly owner: LibraryCourse;
  readonly parent: TreeNode;
  readonly draft: Draft;
  readonly index: number;
}

/** A course that is not shown because its id was taken. */
export interface RefusedTreeNode {
  readonly kind: "refused";
  readonly refused: RefusedCourse;
  readonly parent?: undefined;
}
