import * as vscode from "vscode";
import type { ProgressChange } from "../../core/progress/progressStore.ts";
import { Afterwards } from "../../core/timing/afterwards.ts";
import { Latest } from "../../core/timing/latest.ts";
import type { HostMessage, PageMessage } from "../../protocol/messages.ts";
import type { LessonPage } from "../../protocol/page.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { openedEvent } from "../page/askedQuestions.ts";
import { lessonPage } from "../page/lessonPage.ts";
import { LessonWebview, type ShowOptions } from "../page/lessonWebview.ts";
import { keepStructures, withStructure } from "../page/lessonStructures.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import { createPanel, panelIcon, tellOpen } from "./createPanel.ts";
import { handleMessage } from "./handleMessage.ts";
import type { LessonPanelPorts, OpenOptions } from "./lessonPanelPorts.ts";
import { lessonToRestore } from "./lessonToRestore.ts";
import { nearestLesson } from "./nearestLesson.ts";
import { panelWhenLate } from "./panelWhenLate.ts";
import { progressMessage } from "./progressMessage.ts";
import { concerns, sameLesson, samePage, sameQuestions } from "./samePage.ts";
import { readForPanel } from "./readForPanel.ts";
import { passesLock, recordOf } from "./recordOf.ts";

/**
 * The one panel that lessons are read in. A page, once open, is kept: another lesson replaces its content, and a
 * hidden panel keeps its page, so that coming back costs nothing.
 */
export class LessonPanel
  implements vscode.WebviewPanelSerializer, vscode.Disposable
{
  readonly #ports: LessonPanelPorts;
  readonly #latest = new Latest();
  /** Reading the open lesson again must not overtake one that was asked for. */
  readonly #follows = new Afterwards(() => this.#follow());
  readonly #shownEvent = new vscode.EventEmitter<LibraryLesson | undefined>();
  readonly #treeAsked = new vscode.EventEmitter<LibraryLesson>();
  readonly #sent = new vscode.EventEmitter<HostMessage>();
  readonly #received = new vscode.EventEmitter<PageMessage>();
  readonly #subscriptions: vscode.Disposable[];
  #webview: LessonWebview | undefined;
  #shown: ShownLesson | undefined;
  /** The lesson that was shown before. */
  #left: ShownLesson | undefined;
  #lastPage: LessonPage | undefined;
  /** Requests of the page that are being answered: their reply tells it what changed. */
  #answering = 0;

  /** A lesson was shown; undefined: the panel was closed, or the lesson in it is locked. */
  readonly onDidShow = this.#shownEvent.event;
  /** The reader wants to see the lesson in the tree. */
  readonly onDidAskForTree = this.#treeAsked.event;
  /** For the host's tests: what the page was told. */
  readonly onDidSend = this.#sent.event;
  /** For the host's tests: what the page said. */
  readonly onDidReceive = this.#received.event;

  constructor(ports: LessonPanelPorts) {
    this.#ports = ports;
    this.#subscriptions = [
      this.#shownEvent,
      this.#treeAsked,
      this.#sent,
      this.#received,
      ports.library.onDidChangeText(({ courseId }) => {
        if (courseId === this.#shown?.owner.course.id) this.#follows.request();
      }),
      ports.library.onDidChangeCourses(() => this.#follows.request()),
      ports.images.onDidChange(() => this.#follows.request()),
      new vscode.Disposable(
        ports.progress.onDidChange((change) => this.#tellProgress(change)),
      ),
    ];
  }

  /** The lesson that is open. */
  get current(): LibraryLesson | undefined {
    return this.#shown;
  }

  get isReady(): boolean {
    return this.#webview?.isReady === true;
  }

  /** Shows a lesson in the panel, which is made or brought forward. */
  async open(lesson: LibraryLesson, options: OpenOptions = {}): Promise<void> {
    this.#webview?.panel.reveal(undefined, options.preserveFocus === true);
    const { ids, timer } = this.#ports;
    const webview = () =>
      this.#webview ?? this.#adopt(createPanel(ids, options));
    const how = { ...options, keepScroll: false };
    const shown = this.#show(webview, lesson, how);
    await this.#follows.during(panelWhenLate(webview, shown, timer));
  }

  /** Restores the lesson, and where it was read, after the window was reloaded. */
  async deserializeWebviewPanel(
    panel: vscode.WebviewPanel,
    state: unknown,
  ): Promise<void> {
    const found = await lessonToRestore(state, this.#ports);
    if (found === undefined || this.#webview !== undefined) {
      this.#ports.log.info(
        "a lesson was not restored: its course is gone, or one is open",
      );
      panel.dispose();
      return;
    }
    const webview = this.#adopt(panel);
    await this.#show(
      () => webview,
      found.lesson,
      { keepScroll: false },
      found.position,
    );
  }

  /** Takes a message as if the page had sent it. */
  receive(message: unknown): void {
    this.#webview?.receive(message);
  }

  dispose(): void {
    this.#webview?.panel.dispose();
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): LessonWebview {
    const webview = new LessonWebview(
      panel,
      this.#ports,
      panelIcon(this.#ports.extensionUri),
    );
    this.#webview = webview;
    webview.onDidSend((message) => this.#sent.fire(message));
    webview.onDidReceive((message) => {
      this.#received.fire(message);
      const shown = this.#aboutWhich(message);
      if (shown !== undefined) this.#handle(message, webview, shown);
    });
    webview.onDidRestart(() => this.#tellProgress({ lessons: undefined }));
    panel.onDidDispose(() => this.#closed(webview));
    tellOpen(this.#ports.ids, true);
    return webview;
  }

  #closed(webview: LessonWebview): void {
    webview.dispose();
    this.#latest.drop();
    this.#webview = undefined;
    this.#shown = undefined;
    this.#left = undefined;
    this.#lastPage = undefined;
    this.#shownEvent.fire(undefined);
    tellOpen(this.#ports.ids, false);
  }

  async #show(
    target: () => LessonWebview,
    lesson: LibraryLesson,
    options: ShowOptions & { readonly anyway?: boolean },
    position?: number,
  ): Promise<void> {
    const read = await this.#latest.run(() =>
      readForPanel(lesson, target, this.#ports, options.anyway === true),
    );
    if (read === undefined) return;
    const webview = target();
    const before = this.#shown;
    const shown = keepStructures(
      read,
      sameLesson(before, read) ? before : undefined,
    );
    // What was typed in the lesson before this one may still be on its way.
    if (!sameLesson(before, read)) this.#left = before;
    this.#shown = shown;
    const page = this.#page(shown);
    // The same text again, because some other file of the course changed: nothing moves under the reader's eyes.
    const same = options.keepScroll && samePage(page, this.#lastPage);
    this.#lastPage = page;
    if (same) return;
    webview.show(
      position === undefined ? page : { ...page, position },
      lesson.owner.root,
      options,
    );
    if (shown.locked) this.#shownEvent.fire(undefined);
    if (options.keepScroll || shown.locked) return;
    this.#shownEvent.fire(lesson);
    // A tree that is refreshed while its panel appears takes the focus back (VS Code's `doRefresh`).
    await webview.whenReady(this.#ports.timer, 1_000);
    await this.#record(shown).apply(openedEvent(shown));
  }

  #page(shown: ShownLesson): LessonPage {
    const record = this.#record(shown);
    return lessonPage(shown, {
      mode: "lesson",
      progress: record.progress(),
      status: record.status(),
    });
  }

  #record(shown: ShownLesson): ReturnType<typeof recordOf> {
    return recordOf(this.#ports.progress, shown);
  }

  /** Reads the open lesson again after files changed: the same one, or the nearest that is left. */
  #follow(): void {
    const [webview, shown] = [this.#webview, this.#shown];
    const left = shown && nearestLesson(shown, this.#ports.library);
    if (webview === undefined || left === undefined) return;
    const keepScroll = left.lesson.id === shown?.lesson.id;
    this.#ports.errors.catch(
      this.#show(() => webview, left, { keepScroll }),
      `showing ${left.lesson.id} again after a change on disk`,
    );
  }

  #handle(
    message: Parameters<typeof handleMessage>[0],
    webview: LessonWebview,
    shown: ShownLesson,
  ): void {
    const { errors, log } = this.#ports;
    // The page knows what it said itself.
    const quiet = ["request", "positioned", "drafted"].includes(message.type);
    if (quiet) this.#answering++;
    errors.catch(
      handleMessage(message, shown, {
        record: this.#record(shown),
        post: (reply) => webview.post(reply),
        log,
        open: (lesson, anchor) =>
          this.open(lesson, {
            ...(anchor !== undefined && { anchor }),
            anyway: passesLock(shown, lesson),
          }),
        showInTree: (lesson) => this.#treeAsked.fire(lesson),
        keepDrawing: (source, drawing) =>
          this.#ports.drawings.keep(source, drawing),
        reveal: (anchor) => webview.post({ type: "reveal", anchor }),
        structure: (id, structure) => this.#learnStructure(id, structure),
      }).finally(() => {
        if (quiet) this.#answering--;
      }),
      `handling ${message.type} of the lesson page`,
    );
  }

  #tellProgress({ lessons }: ProgressChange): void {
    const shown = this.#shown;
    if (shown?.locked) this.#tryLock(shown);
    if (!shown || shown.locked || this.#answering > 0) return;
    if (!concerns(lessons, shown)) return;
    const before = this.#lastPage;
    const page = this.#page(shown);
    this.#lastPage = page;
    const { owner, lesson } = shown;
    // Forgotten: what is half typed on the page belongs to it.
    const forgotten =
      this.#ports.progress.lesson(owner.course.id, lesson.id) === undefined;
    // Other questions of a pool, or another order: the page has to draw them.
    const drawn = before !== undefined && !sameQuestions(before, page);
    if (forgotten || drawn)
      this.#webview?.show(page, owner.root, { keepScroll: !forgotten });
    else this.#webview?.post(progressMessage(shown, this.#record(shown)));
  }

  /** What a locked lesson waits for may be complete now. */
  #tryLock(shown: ShownLesson): void {
    const lock = this.#ports.gates.lock(shown);
    if (lock?.missing.length !== shown.locked?.missing.length)
      this.#ports.errors.catch(
        this.open(shown, { preserveFocus: true }),
        `opening ${shown.lesson.id}`,
      );
  }

  #learnStructure(
    diagram: string,
    structure: Parameters<typeof withStructure>[2],
  ): void {
    const shown = this.#shown;
    if (shown === undefined) return;
    const known = withStructure(shown, diagram, structure);
    if (known === shown) return;
    this.#shown = known;
    this.#lastPage = this.#page(known);
    this.#webview?.show(this.#lastPage, known.owner.root, { keepScroll: true });
  }

  #aboutWhich(message: PageMessage): ShownLesson | undefined {
    const left = this.#left;
    return message.type === "drafted" && message.lessonId === left?.lesson.id
      ? left
      : this.#shown;
  }
}
