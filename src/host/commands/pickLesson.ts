import * as vscode from "vscode";
import { findTitles, searchedTitle } from "../../core/search/titleSearch.ts";
import { Debounce } from "../../core/timing/debounce.ts";
import { Latest } from "../../core/timing/latest.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import type { TextHit } from "../library/lessonTexts.ts";
import { systemTimer } from "../systemTimer.ts";
import { numberedTitle } from "../tree/words.ts";
import type { Services } from "./command.ts";
import { LessonPicks, type LessonPick } from "./lessonPicks.ts";

/** Texts are searched once the typing pauses; titles at every key. */
const times = { quiet: 150, longest: 600 };

/** One sign is in nearly every text. */
const shortest = 2;

const most = { titles: 100, texts: 40 };

/** The lesson that was chosen, and what was typed to find it in its text. */
export interface PickedLesson extends LibraryLesson {
  readonly query?: string;
}

/** Lets the learner choose among all lessons by title or text; undefined when they would rather not. */
export async function pickLesson(
  services: Services,
): Promise<PickedLesson | undefined> {
  const { library, progress } = services;
  await Promise.all([library.loaded(), progress.load()]);
  return new LessonPicker(services).ask();
}

class LessonPicker {
  readonly #services: Services;
  readonly #picks: LessonPicks;
  readonly #titles: readonly ReturnType<typeof searchedTitle<LibraryLesson>>[];
  readonly #latest = new Latest();
  readonly #input = vscode.window.createQuickPick<LessonPick>();
  readonly #pause = new Debounce<void>(systemTimer, times, () => {
    void this.#searchTexts();
  });
  #closed = false;

  constructor(services: Services) {
    this.#services = services;
    this.#picks = new LessonPicks(services);
    this.#titles = this.#picks.all.map((lesson) =>
      searchedTitle(
        lesson,
        numberedTitle(lesson.lesson),
        this.#picks.placeOf(lesson),
      ),
    );
  }

  ask(): Promise<PickedLesson | undefined> {
    const input = this.#input;
    input.title = vscode.l10n.t("Go to Lesson");
    input.placeholder = vscode.l10n.t("Words of its title or its text");
    input.matchOnDescription = true;
    input.items = this.#picks.overview();
    return new Promise((resolve) => {
      input.onDidChangeValue(() => this.#typed());
      input.onDidAccept(() => {
        const [chosen] = input.selectedItems;
        if (chosen?.target === undefined) return;
        const { target, inText } = chosen;
        resolve(inText ? { ...target, query: input.value } : target);
        input.hide();
      });
      input.onDidHide(() => {
        this.#closed = true;
        this.#pause.dispose();
        this.#latest.drop();
        input.dispose();
        resolve(undefined);
      });
      input.show();
    });
  }

  #typed(): void {
    const input = this.#input;
    const query = input.value.trim();
    this.#latest.drop();
    input.busy = false;
    if (query === "") {
      this.#pause.dispose();
      input.items = this.#picks.overview();
      return;
    }
    input.items = this.#picks.found(query, this.#inTitles(query), []);
    if (query.length >= shortest) this.#pause.add();
  }

  async #searchTexts(): Promise<void> {
    const input = this.#input;
    const query = input.value.trim();
    const { texts } = this.#services;
    input.busy = true;
    const title = vscode.l10n.t("Go to Lesson");
    const hits = await this.#latest.run(async () => {
      await texts.read(
        (done, total) => {
          input.title = vscode.l10n.t(
            "{0} · reading lessons, {1} of {2}",
            title,
            done,
            total,
          );
        },
        () => this.#closed || query !== input.value.trim(),
      );
      return this.#inTexts(query);
    });
    if (hits === undefined || this.#closed) return;
    input.title = title;
    input.busy = false;
    const [active] = input.activeItems;
    const items = this.#picks.found(query, this.#inTitles(query), hits);
    input.items = items;
    // What was highlighted before the texts came stays so.
    const same = items.find(
      ({ target }) => target && target.lesson === active?.target?.lesson,
    );
    if (same !== undefined) input.activeItems = [same];
  }

  #inTitles(query: string): readonly LibraryLesson[] {
    return findTitles(this.#titles, query, most.titles);
  }

  #inTexts(query: string): Promise<readonly TextHit[]> {
    const { texts } = this.#services;
    return Promise.all(
      texts.find(query, most.texts).map((lesson) => texts.place(lesson, query)),
    );
  }
}
