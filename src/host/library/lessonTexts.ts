import type * as vscode from "vscode";
import { lessonKey } from "../../core/course/model.ts";
import { LessonSearch } from "../../core/search/lessonSearch.ts";
import { searchText } from "../../core/search/searchText.ts";
import { snippet } from "../../core/search/snippet.ts";
import { changedLessons } from "./changedLessons.ts";
import type { CourseLibrary } from "./courseLibrary.ts";
import type { LibraryLesson } from "./libraryCourse.ts";

/** So many files are asked for at once. */
const atOnce = 32;

/** A lesson whose text holds what was asked for, and the place in it. */
export interface TextHit extends LibraryLesson {
  readonly snippet: string;
}

/** The texts of all lessons, to be searched. Nothing is read before somebody searches, and nothing twice. */
export class LessonTexts implements vscode.Disposable {
  readonly #library: CourseLibrary;
  readonly #search = new LessonSearch();
  readonly #subscriptions: vscode.Disposable[];

  constructor(library: CourseLibrary) {
    this.#library = library;
    this.#subscriptions = [
      library.onDidChangeText(({ courseId, files }) => {
        const owner = library.course(courseId);
        if (owner === undefined) return;
        for (const { id } of changedLessons(owner, files))
          this.#search.delete(lessonKey(courseId, id));
      }),
      library.onDidChangeCourses(() => {
        for (const key of this.#search.keys())
          if (library.lesson(key) === undefined) this.#search.delete(key);
      }),
    ];
  }

  /** Reads what has not been read yet, or as much of it as there is time for. */
  async read(
    told: (done: number, total: number) => void,
    isCancelled: () => boolean,
  ): Promise<void> {
    const missing = this.#missing();
    for (let at = 0; at < missing.length && !isCancelled(); at += atOnce) {
      told(at, missing.length);
      await Promise.all(
        missing.slice(at, at + atOnce).map(async (target) => {
          this.#search.set(keyOf(target), await textOf(target));
        }),
      );
    }
  }

  /** The best lessons among those that have been read. */
  find(query: string, limit: number): readonly LibraryLesson[] {
    return this.#search
      .find(query, limit)
      .flatMap(({ key }) => this.#library.lesson(key) ?? []);
  }

  /** What a lesson says where it is found. */
  async place(lesson: LibraryLesson, query: string): Promise<TextHit> {
    return { ...lesson, snippet: snippet(await textOf(lesson), query) };
  }

  dispose(): void {
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #missing(): readonly LibraryLesson[] {
    return this.#library.courses.flatMap((owner) =>
      owner.index.lessons
        .map((lesson) => ({ owner, lesson }))
        .filter((target) => !this.#search.has(keyOf(target))),
    );
  }
}

/** A lesson that cannot be read holds nothing to find. */
async function textOf({ owner, lesson }: LibraryLesson): Promise<string> {
  const result = await owner.files.read(lesson.path);
  return result.ok ? searchText(result.text) : "";
}

function keyOf({ owner, lesson }: LibraryLesson): string {
  return lessonKey(owner.course.id, lesson.id);
}
