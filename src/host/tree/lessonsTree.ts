import * as vscode from "vscode";
import type { KeyValueStore, Log } from "../../core/ports.ts";
import type { ProgressChange } from "../../core/progress/progressStore.ts";
import type { Timer } from "../../core/timing/timer.ts";
import { changedLessons } from "../library/changedLessons.ts";
import type {
  CourseTextChange,
  LibraryCourse,
  LibraryLesson,
} from "../library/libraryCourse.ts";
import { names } from "../names.ts";
import { boxesShown, followBoxes, onDidChangeBoxes } from "./checkboxes.ts";
import { showDue } from "./dueBadge.ts";
import { Folding } from "./folding.ts";
import { itemId } from "./itemId.ts";
import { lookOf } from "./look.ts";
import type { ContinueTreeNode, TreeNode } from "./node.ts";
import { TreeFacts, type TreeSources } from "./treeFacts.ts";
import { TreeFilter } from "./treeFilter.ts";
import { readTooltip } from "./readTooltip.ts";
import { opensByItself, treeItem } from "./treeItem.ts";
import { touchedNodes } from "./touchedNodes.ts";
import type { PublicIds } from "../publicIds.ts";
import { TreeNodes } from "./treeNodes.ts";

/** Beyond this many siblings the lengths are read when an item is pointed at, not when the list opens. */
const mostReadAtOnce = 300;

/** What the tree works with. */
export interface LessonsTreePorts extends TreeSources {
  readonly ids: PublicIds;
  /** Keeps what is folded. */
  readonly store: KeyValueStore;
  readonly timer: Timer;
  readonly log: Log;
}

/** The view of all courses. Only items that look otherwise than before are refreshed. */
export class LessonsTree
  implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable
{
  readonly view: vscode.TreeView<TreeNode>;
  readonly filter: TreeFilter;
  readonly facts: TreeFacts;
  readonly #folding: Folding;
  readonly #ports: LessonsTreePorts;
  readonly #nodes: TreeNodes;
  readonly #changed = new vscode.EventEmitter<TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];
  readonly #continue: ContinueTreeNode = { kind: "continue" };
  /** How each item looked when it was given out. */
  #shown = new WeakMap<TreeNode, string>();
  readonly #owners = new WeakSet<LibraryCourse>();
  #continues = false;
  /** Asked once: VS Code puts all settings together for every such question, and a refresh makes hundreds of items. */
  #boxes: boolean;
  #current: LibraryLesson | undefined;

  constructor(ports: LessonsTreePorts) {
    const { ids, library, progress, details, gates, seen } = ports;
    this.#ports = ports;
    this.#boxes = boxesShown(ids);
    this.facts = new TreeFacts(ports);
    this.#folding = new Folding(ports.store, ports.timer, ports.log);
    this.filter = new TreeFilter(this.facts, ids);
    this.#nodes = new TreeNodes(library);
    this.view = vscode.window.createTreeView(ids.of(names.view), {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      manageCheckboxStateManually: true,
    });
    const fold = (node: TreeNode, open: boolean) => {
      if (!this.filter.isOn) this.#folding.set(itemId(node), open);
    };
    this.#subscriptions = [
      this.view,
      this.#changed,
      this.filter,
      this.#folding,
      showDue(this.view, ports.due, ids),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#select("glance");
      }),
      this.view.onDidCollapseElement(({ element }) => fold(element, false)),
      this.view.onDidExpandElement(({ element }) => fold(element, true)),
      followBoxes(this.view, ids, (node) => this.#changed.fire([node])),
      onDidChangeBoxes(ids, () => {
        this.#boxes = boxesShown(ids);
        this.#refreshAll();
      }),
      this.filter.onDidChange(() => this.#refreshAll()),
      library.onDidChangeCourses(() => this.#coursesChanged()),
      library.onDidChangeText((change) => this.#textChanged(change)),
      new vscode.Disposable(
        progress.onDidChange((change) => this.#progressChanged(change)),
      ),
      details.onDidLearn((lessons) => this.#lessonsChanged(lessons)),
      gates.onDidLearn((owner) =>
        this.#lessonsChanged(
          owner.index.lessons.map((lesson) => ({ owner, lesson })),
        ),
      ),
      seen.onDidChange((lessons) => this.#lessonsChanged(lessons)),
    ];
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node === undefined) {
      await this.#ports.library.loaded();
      this.#continues = this.facts.continueAt() !== undefined;
    }
    const all =
      node === undefined
        ? [
            ...(this.#continues ? [this.#continue] : []),
            ...this.#nodes.courses(),
            ...this.#nodes.refused(),
          ]
        : this.#nodes.children(node);
    return all.filter((child) => this.filter.shows(child));
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    this.#readAhead(node);
    const item = this.#item(node);
    this.#shown.set(node, lookOf(item));
    this.#fold(item, node);
    return this.#ports.ids.item(item);
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    node: TreeNode,
  ): Promise<vscode.TreeItem> {
    if (node.kind !== "lesson") return item;
    try {
      item.tooltip = await readTooltip(node, this.#ports, this.facts);
    } catch (error) {
      this.#ports.log.error(`reading ${itemId(node)}`, error);
    }
    return item;
  }

  /** Selects the lesson that is open, when the view is visible now or later. */
  follow(lesson: LibraryLesson | undefined): void {
    // The first one of a window was open when the last one was closed: nobody is going anywhere.
    const how = this.#current === undefined ? "glance" : "go";
    this.#current = lesson;
    if (this.view.visible) this.#select(how);
  }

  /** Brings the view forward with the lesson in it selected and focused. */
  focus(lesson: LibraryLesson): void {
    this.#current = lesson;
    this.#select("focus");
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #item(node: TreeNode): vscode.TreeItem {
    return treeItem(node, this.facts, { checkboxes: this.#boxes });
  }

  /** With a filter everything that is left is open, under other names: what was folded stays so afterwards. */
  #fold(item: vscode.TreeItem, node: TreeNode): void {
    const id = itemId(node);
    item.id = this.filter.isOn ? `filtered:${id}` : id;
    const byItself = opensByItself(node);
    if (byItself === undefined) return;
    item.collapsibleState =
      this.filter.isOn || this.#folding.isOpen(id, byItself)
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed;
  }

  /** `glance`: what the learner has folded stays so; otherwise it opens around the lesson. */
  #select(how: "glance" | "go" | "focus"): void {
    if (this.#current === undefined) return;
    const { owner, lesson } = this.#current;
    const { library, log } = this.#ports;
    const present = library.course(owner.course.id) ?? owner;
    const node = this.#nodes.lesson(present, lesson.id);
    if (node === undefined || !this.filter.shows(node)) return;
    if (how === "glance" && this.#isFoldedAway(node)) return;
    const focus = how === "focus";
    this.view.reveal(node, { select: true, focus }).then(undefined, (error) =>
      // The tree may be built anew at this very moment; the selection is a courtesy.
      log.info(`could not select a lesson in the tree: ${String(error)}`),
    );
  }

  #isFoldedAway(node: TreeNode): boolean {
    for (let above = node.parent; above; above = above.parent)
      if (this.#folding.wasFolded(itemId(above))) return true;
    return false;
  }

  #readAhead(node: TreeNode): void {
    const { details } = this.#ports;
    if (node.kind === "lesson") {
      const siblings = this.#nodes.children(node.parent).length;
      if (siblings <= mostReadAtOnce) details.want(node);
    }
    // The length of all that is left is said beside the course.
    if (node.kind !== "course") return;
    const { owner } = node;
    const { lessons } = owner.index;
    if (lessons.length <= mostReadAtOnce)
      for (const lesson of lessons) details.want({ owner, lesson });
  }

  #refreshAll(): void {
    this.facts.reset();
    this.#shown = new WeakMap();
    const message = this.filter.message(this.#ports.library.courses);
    // An empty message is none.
    this.view.message = message ?? "";
    this.#changed.fire(undefined);
  }

  #coursesChanged(): void {
    const { library, details } = this.#ports;
    for (const owner of library.courses) {
      // One that came back may have other texts than when it went.
      if (!this.#owners.has(owner)) details.doubt(owner.course.id);
      this.#owners.add(owner);
    }
    this.#refreshAll();
  }

  #textChanged({ courseId, outline, files }: CourseTextChange): void {
    const { library, details } = this.#ports;
    details.doubt(courseId);
    if (outline) {
      this.#refreshAll();
      return;
    }
    const owner = library.course(courseId);
    if (owner === undefined) return;
    for (const lesson of changedLessons(owner, files)) {
      const node = this.#nodes.lesson(owner, lesson.id);
      if (node !== undefined && this.#shown.has(node)) details.want(node);
    }
  }

  #progressChanged({ lessons }: ProgressChange): void {
    const { library } = this.#ports;
    if (lessons === undefined) {
      this.#refreshAll();
      return;
    }
    this.#lessonsChanged(
      lessons.flatMap(({ courseId, lessonId }) => {
        const owner = library.course(courseId);
        const lesson = owner?.index.byId(lessonId);
        return owner && lesson ? [{ owner, lesson }] : [];
      }),
    );
  }

  /**
   * Refreshes what looks otherwise now: the items of these lessons, what counts them, and what waits for them. VS Code
   * asks for the children of every item that is refreshed, so what is still true is left alone.
   */
  #lessonsChanged(lessons: readonly LibraryLesson[]): void {
    const touched = touchedNodes(lessons, this.#nodes, {
      ...this.#ports,
      facts: this.facts,
    });
    if ((this.facts.continueAt() !== undefined) !== this.#continues) {
      this.#changed.fire(undefined);
      return;
    }
    touched.add(this.#continue);
    const changed = [...touched].filter((node) => {
      const before = this.#shown.get(node);
      return before !== undefined && before !== lookOf(this.#item(node));
    });
    if (changed.length > 0) this.#changed.fire(changed);
  }
}
