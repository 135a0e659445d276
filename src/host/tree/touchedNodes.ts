import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LessonGates } from "../library/lessonGates.ts";
import type { LibraryCourse, LibraryLesson } from "../library/libraryCourse.ts";
import type { TreeNode } from "./node.ts";
import type { TreeFacts } from "./treeFacts.ts";
import type { TreeNodes } from "./treeNodes.ts";

/**
 * Everything that may look otherwise when something about these lessons has changed: their items, what they lie in,
 * and what waits for them. Brings the sums up to date on the way.
 */
export function touchedNodes(
  lessons: readonly LibraryLesson[],
  nodes: TreeNodes,
  {
    library,
    gates,
    facts,
  }: {
    readonly library: CourseLibrary;
    readonly gates: LessonGates;
    readonly facts: TreeFacts;
  },
): Set<TreeNode> {
  const touched = new Set<TreeNode>();
  for (const { owner, lesson } of lessons) {
    // By now the course may have another outline, and other elements.
    const present = library.course(owner.course.id);
    const here = present?.index.byId(lesson.id);
    if (present === undefined || here === undefined) continue;
    const target = { owner: present, lesson: here };
    facts.update(target);
    touch(present, here.id);
    for (const { id } of gates.waitingFor(target)) touch(present, id);
  }
  return touched;

  function touch(owner: LibraryCourse, lessonId: string): void {
    const from = nodes.lesson(owner, lessonId);
    for (let node: TreeNode | undefined = from; node; node = node.parent)
      touched.add(node);
  }
}
