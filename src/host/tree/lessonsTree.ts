import * as vscode from "vscode";
import { lessonKey } from "../../core/course/model.ts";
import type { LessonState } from "../../core/progress/model.ts";
import type {
  ProgressChange,
  ProgressStore,
} from "../../core/progress/progressStore.ts";
import { lessonState } from "../../core/progress/status.ts";
import type { Log } from "../../core/ports.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LessonDetailsCache } from "../library/lessonDetailsCache.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import { lessonTooltip } from "./lessonTooltip.ts";
import type { LessonTreeNode, TreeNode } from "./node.ts";
import { treeItem } from "./treeItem.ts";
import { TreeNodes } from "./treeNodes.ts";

/** Beyond this many siblings the lengths are read when an item is pointed at, not when the list opens. */
const mostReadAtOnce = 300;

/** The view of all courses. Only items that changed are refreshed. */
export class LessonsTree
  implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable
{
  readonly view: vscode.TreeView<TreeNode>;
  readonly #library: CourseLibrary;
  readonly #progress: ProgressStore;
  readonly #details: LessonDetailsCache;
  readonly #log: Log;
  readonly #ids: PublicIds;
  readonly #nodes: TreeNodes;
  readonly #changed = new vscode.EventEmitter<TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];
  /** The state that each item was last given out with. */
  readonly #shown = new Map<string, LessonState>();
  #current: LibraryLesson | undefined;

  constructor(
    library: CourseLibrary,
    progress: ProgressStore,
    details: LessonDetailsCache,
    log: Log,
    ids: PublicIds,
  ) {
    this.#ids = ids;
    this.#library = library;
    this.#progress = progress;
    this.#details = details;
    this.#log = log;
    this.#nodes = new TreeNodes(library);
    this.view = vscode.window.createTreeView(ids.of(names.view), {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.view,
      this.#changed,
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#select(false);
      }),
      library.onDidChangeCourses(() => this.#changed.fire(undefined)),
      library.onDidChangeText(({ courseId, outline }) => {
        details.forget(courseId);
        if (outline) this.#changed.fire(undefined);
      }),
      new vscode.Disposable(
        progress.onDidChange(({ lessons }) => this.#refresh(lessons)),
      ),
      details.onDidLearn((lessons) =>
        this.#changed.fire(
          lessons.flatMap(({ owner, lesson }) => {
            // By now the course may have another outline, and other elements.
            const present = this.#library.course(owner.course.id);
            const node = present && this.#nodes.lesson(present, lesson.id);
            return node === undefined ? [] : [node];
          }),
        ),
      ),
    ];
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node !== undefined) return [...this.#nodes.children(node)];
    await this.#library.loaded();
    return this.#nodes.roots();
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (node.kind === "lesson") this.#prepare(node);
    const item = treeItem(node, {
      state: (courseId, lessonId) => this.#state(courseId, lessonId),
      details: (key) => this.#details.get(key),
    });
    return this.#ids.item(item);
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    node: TreeNode,
  ): Promise<vscode.TreeItem> {
    if (node.kind !== "lesson") return item;
    try {
      item.tooltip = lessonTooltip(
        node.lesson.title,
        this.#state(node.owner.course.id, node.lesson.id),
        await this.#details.now(node),
      );
    } catch (error) {
      this.#log.error(
        `reading ${lessonKey(node.owner.course.id, node.lesson.id)}`,
        error,
      );
    }
    return item;
  }

  /** Selects the lesson that is open, when the view is visible now or later. */
  follow(lesson: LibraryLesson | undefined): void {
    this.#current = lesson;
    if (this.view.visible) this.#select(false);
  }

  /** Brings the view forward with the lesson in it selected and focused. */
  focus(lesson: LibraryLesson): void {
    this.#current = lesson;
    this.#select(true);
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #select(focus: boolean): void {
    if (this.#current === undefined) return;
    const { owner, lesson } = this.#current;
    const node = this.#nodes.lesson(
      this.#library.course(owner.course.id) ?? owner,
      lesson.id,
    );
    if (node === undefined) return;
    this.view.reveal(node, { select: true, focus }).then(undefined, (error) =>
      // The tree may be built anew at this very moment; the selection is a courtesy.
      this.#log.info(`could not select a lesson in the tree: ${String(error)}`),
    );
  }

  #prepare(node: LessonTreeNode): void {
    const { owner, lesson, parent } = node;
    this.#shown.set(
      lessonKey(owner.course.id, lesson.id),
      this.#state(owner.course.id, lesson.id),
    );
    if (this.#nodes.children(parent).length <= mostReadAtOnce)
      this.#details.want(node);
  }

  #state(courseId: string, lessonId: string): LessonState {
    return lessonState(this.#progress.lesson(courseId, lessonId));
  }

  #refresh(lessons: ProgressChange["lessons"]): void {
    if (lessons === undefined) {
      this.#changed.fire(undefined);
      return;
    }
    const changed = new Set(
      lessons.flatMap(({ courseId, lessonId }) =>
        this.#outdated(courseId, lessonId),
      ),
    );
    if (changed.size > 0) this.#changed.fire([...changed]);
  }

  /**
   * The item of a lesson whose state is not what it says, and all that count it. VS Code asks for the children of
   * every item that is refreshed, so what is still true is left alone.
   */
  #outdated(courseId: string, lessonId: string): TreeNode[] {
    const owner = this.#library.course(courseId);
    const node = owner && this.#nodes.lesson(owner, lessonId);
    if (node === undefined) return [];
    const before = this.#shown.get(lessonKey(courseId, lessonId));
    const now = this.#state(courseId, lessonId);
    if (before === now) return [];
    const counted = before === undefined || [before, now].includes("complete");
    const changed: TreeNode[] = [node];
    for (
      let above: TreeNode | undefined = node.parent;
      counted && above !== undefined;
      above = above.parent
    )
      changed.push(above);
    return changed;
  }
}
