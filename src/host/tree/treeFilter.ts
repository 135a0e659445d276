import * as vscode from "vscode";
import {
  isFiltering,
  noFilter,
  shownNodes,
  type LessonFilter,
} from "../../core/overview/lessonFilter.ts";
import { lessonKey } from "../../core/course/model.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import type { TreeNode } from "./node.ts";
import type { TreeFacts } from "./treeFacts.ts";
import { modelOf } from "./treeNodes.ts";
import { stateText } from "./words.ts";
import { listWords } from "../translate.ts";

type Shown = ReturnType<typeof shownNodes>;

/**
 * Which lessons the tree shows. What fits is decided when the filter is set: a lesson that is being read does not
 * vanish because it is no longer new.
 */
export class TreeFilter {
  readonly #facts: TreeFacts;
  readonly #ids: PublicIds;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #filter: LessonFilter = noFilter;
  #due: ReadonlySet<string> = new Set();
  #shown = new WeakMap<LibraryCourse, Shown>();

  constructor(facts: TreeFacts, ids: PublicIds) {
    this.#facts = facts;
    this.#ids = ids;
  }

  get current(): LessonFilter {
    return this.#filter;
  }

  get isOn(): boolean {
    return isFiltering(this.#filter);
  }

  set(filter: LessonFilter): void {
    this.#filter = filter;
    this.#shown = new WeakMap();
    if (filter.states.includes("due")) this.#due = this.#facts.dueKeys();
    this.#ids.tell(names.filteredContext, this.isOn);
    this.#changed.fire();
  }

  shows(node: TreeNode): boolean {
    if (!this.isOn) return true;
    if (node.kind === "continue" || node.kind === "refused") return false;
    const shown = this.#shownIn(node.owner);
    if (node.kind === "course") return shown.lessons > 0;
    const model = modelOf(node);
    return model !== undefined && shown.nodes.has(model);
  }

  /** What is shown, in words; undefined when it is everything. */
  message(courses: readonly LibraryCourse[]): string | undefined {
    if (!this.isOn) return undefined;
    const count = courses.reduce(
      (sum, owner) => sum + this.#shownIn(owner).lessons,
      0,
    );
    const what = this.#words();
    if (count === 0) return vscode.l10n.t("No lesson fits {0}.", what);
    return count === 1
      ? vscode.l10n.t("1 lesson: {0}", what)
      : vscode.l10n.t("{0} lessons: {1}", count, what);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #words(): string {
    const { words, states } = this.#filter;
    return [
      ...(words.trim() === "" ? [] : [`“${words.trim()}”`]),
      ...(states.length === 0 ? [] : [listWords(states.map(stateText))]),
    ].join(" · ");
  }

  #shownIn(owner: LibraryCourse): Shown {
    const { course, index } = owner;
    let shown = this.#shown.get(owner);
    if (shown === undefined) {
      shown = shownNodes(course, this.#filter, (id, state) => {
        if (state === "due") return this.#due.has(lessonKey(course.id, id));
        const lesson = index.byId(id);
        return (
          lesson !== undefined && this.#facts.state({ owner, lesson }) === state
        );
      });
      this.#shown.set(owner, shown);
    }
    return shown;
  }
}
