import * as vscode from "vscode";
import { continueAt } from "../../core/progress/continueAt.ts";
import { lessonState } from "../../core/progress/status.ts";
import { holdsWords } from "../../core/search/titleSearch.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import type { TextHit } from "../library/lessonTexts.ts";
import { lessonIcons } from "../tree/icons.ts";
import { lockText, numberedTitle, stateText } from "../tree/words.ts";
import type { Services } from "./command.ts";

/** A row of the list; a heading has no target. */
export interface LessonPick extends vscode.QuickPickItem {
  readonly target?: LibraryLesson;
  /** It was found in the lesson's text. */
  readonly inText?: boolean;
}

/** The list before anything is typed ends here: nobody scrolls further, and typing finds the rest. */
const mostListed = 2_000;

/** Makes the rows of *Go to Lesson…*. */
export class LessonPicks {
  readonly #services: Services;
  /** Every lesson, in reading order. */
  readonly all: readonly LibraryLesson[];

  constructor(services: Services) {
    this.#services = services;
    this.all = services.library.courses.flatMap((owner) =>
      owner.index.lessons.map((lesson) => ({ owner, lesson })),
    );
  }

  /** What a lesson lies in: course and sections. */
  placeOf({ owner, lesson }: LibraryLesson): string {
    const above = owner.index.ancestorsOf(lesson).map(({ title }) => title);
    return [owner.course.title, ...above].join(" › ");
  }

  /** Where to go on, then all lessons, a heading per course. */
  overview(): readonly LessonPick[] {
    const { library, progress, gates } = this.#services;
    const next = continueAt(library.courses, progress.snapshot, (place) =>
      gates.lock(place),
    );
    const listed = this.all.slice(0, mostListed);
    return [
      ...(next
        ? [heading(vscode.l10n.t("Continue")), this.#row(next, "place")]
        : []),
      ...listed.flatMap((lesson, at) => [
        ...(listed[at - 1]?.owner === lesson.owner
          ? []
          : [heading(lesson.owner.course.title)]),
        this.#row(lesson, "state"),
      ]),
    ];
  }

  /** What was found, titles first, each lesson once: what its text says is shown unless its own title says it all. */
  found(
    query: string,
    titles: readonly LibraryLesson[],
    texts: readonly TextHit[],
  ): readonly LessonPick[] {
    const byLesson = new Map(texts.map((hit) => [hit.lesson, hit] as const));
    const inTitles = new Set(titles.map(({ lesson }) => lesson));
    return [
      ...titles.map((found) => {
        const hit = byLesson.get(found.lesson);
        return hit === undefined ||
          holdsWords(numberedTitle(found.lesson), query)
          ? this.#row(found, "place")
          : this.#textRow(hit);
      }),
      ...texts
        .filter(({ lesson }) => !inTitles.has(lesson))
        .map((hit) => this.#textRow(hit)),
    ];
  }

  #textRow(hit: TextHit): LessonPick {
    return { ...this.#row(hit, "place"), detail: hit.snippet, inText: true };
  }

  #row(target: LibraryLesson, says: "place" | "state"): LessonPick {
    const { owner, lesson } = target;
    const { progress, gates } = this.#services;
    const lock = gates.lock(target);
    const state = lessonState(progress.lesson(owner.course.id, lesson.id));
    return {
      label: numberedTitle(lesson),
      description:
        says === "place"
          ? this.placeOf(target)
          : lock
            ? lockText(lock)
            : // Most lessons of most lists: said of none.
              state === "new"
              ? ""
              : stateText(state),
      iconPath: lessonIcons[lock ? "locked" : state],
      alwaysShow: true,
      target: { owner, lesson },
    };
  }
}

function heading(label: string): LessonPick {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
