import * as vscode from "vscode";
import type { DrawingStore } from "../../core/diagram/drawingStore.ts";
import { lessonKey } from "../../core/course/model.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Log } from "../../core/ports.ts";
import type { LiveCard } from "../../core/review/due.ts";
import { createScheduler } from "../../core/review/scheduler.ts";
import { Latest } from "../../core/timing/latest.ts";
import type { PageMessage } from "../../protocol/messages.ts";
import { overviewPage } from "../../protocol/overviewPage.ts";
import type { LessonPage } from "../../protocol/page.ts";
import type { Errors } from "../errors.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import { lessonPage } from "../page/lessonPage.ts";
import { translatedPageStrings } from "../page/pageStrings.ts";
import type { PageStyleFile } from "../page/pageStyleFile.ts";
import { renderForPage } from "../page/lessonReader.ts";
import { withStructure } from "../page/lessonStructures.ts";
import { LessonWebview } from "../page/lessonWebview.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import { panelIcon } from "../panel/createPanel.ts";
import { handleMessage } from "../panel/handleMessage.ts";
import type { DueReviews } from "./dueReviews.ts";
import { overviewOf } from "./overview.ts";
import { questionPlace, reviewQuestion } from "./reviewQuestion.ts";
import { ReviewRecord } from "./reviewRecord.ts";
import { ReviewSession } from "./reviewSession.ts";
import { reviewSettings } from "./reviewSettings.ts";

export interface ReviewPanelPorts {
  readonly extensionUri: vscode.Uri;
  readonly ids: PublicIds;
  readonly library: CourseLibrary;
  readonly progress: ProgressStore;
  readonly due: DueReviews;
  readonly errors: Errors;
  readonly style: PageStyleFile;
  readonly log: Log;
  readonly drawings: DrawingStore;
  /** Names this learner for the order of options. */
  readonly learner: string;
  /** Opens a lesson that a link in the review leads to. */
  openLesson(lesson: LibraryLesson, anchor?: string): Promise<void>;
}

/** A question that is on the page. */
interface Asked {
  readonly card: LiveCard;
  readonly whole: ShownLesson;
  /** The lesson cut down to the question. */
  readonly shown: ShownLesson;
  readonly record: ReviewRecord;
}

/**
 * The one panel that reviews take place in: a question at a time, on the lesson's own page, and an overview before
 * and after. A review is made from what is due, so after a reload of the window it begins with what is left.
 */
export class ReviewPanel
  implements vscode.WebviewPanelSerializer, vscode.Disposable
{
  readonly #ports: ReviewPanelPorts;
  readonly #latest = new Latest();
  readonly #shown = new vscode.EventEmitter<LessonPage>();
  #webview: LessonWebview | undefined;
  #session: ReviewSession | undefined;
  #asked: Asked | undefined;

  /** For the host's tests: what the panel shows. */
  readonly onDidShow = this.#shown.event;

  constructor(ports: ReviewPanelPorts) {
    this.#ports = ports;
  }

  /** Brings the review forward, or begins with what is due. */
  async open(): Promise<void> {
    const open = this.#webview;
    open?.panel.reveal();
    if (open !== undefined && this.#asked !== undefined) return;
    await this.#begin(open ?? this.#adopt(newPanel(this.#ports.ids)));
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    if (this.#webview !== undefined) panel.dispose();
    else await this.#begin(this.#adopt(panel));
  }

  /** Takes a message as if the page had sent it. */
  receive(message: unknown): void {
    this.#webview?.receive(message);
  }

  dispose(): void {
    this.#webview?.panel.dispose();
    this.#shown.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): LessonWebview {
    const webview = new LessonWebview(
      panel,
      this.#ports,
      panelIcon(this.#ports.extensionUri),
    );
    this.#webview = webview;
    webview.onDidReceive((message) => this.#handle(message, webview));
    panel.onDidDispose(() => {
      webview.dispose();
      this.#latest.drop();
      this.#webview = undefined;
      this.#session = undefined;
      this.#asked = undefined;
    });
    return webview;
  }

  async #begin(webview: LessonWebview): Promise<void> {
    const { today } = await this.#ports.due.queue();
    if (this.#webview !== webview) return;
    this.#session = new ReviewSession(today);
    await this.#next(webview);
  }

  /** Shows the next question that still exists, or, after the last, the overview. */
  async #next(webview: LessonWebview): Promise<void> {
    const session = this.#session;
    for (;;) {
      const card = session?.next();
      if (card === undefined) return this.#showOverview(webview);
      const asked = await this.#latest.run(() => this.#read(card, webview));
      if (this.#webview !== webview || this.#session !== session) return;
      if (asked === undefined) return;
      if (asked === "gone") {
        session?.drop(card);
        continue;
      }
      this.#asked = asked;
      this.#show(webview, false);
      return;
    }
  }

  async #read(card: LiveCard, webview: LessonWebview): Promise<Asked | "gone"> {
    const { library, progress, drawings, learner } = this.#ports;
    const lesson = library.lesson(lessonKey(card.courseId, card.lessonId));
    if (lesson === undefined) return "gone";
    const whole = await renderForPage(
      lesson,
      () => webview,
      // Another order each time: nobody is to learn that it is the third.
      `${learner}/${card.card.count}`,
      drawings,
    );
    const found = reviewQuestion(whole, card.question);
    if (found === undefined) return "gone";
    const record = new ReviewRecord({
      question: found.question,
      card: card.card,
      scheduler: createScheduler(reviewSettings(this.#ports.ids).retention),
      now: () => this.#ports.due.time.now,
      keep: (event) => progress.apply(card.courseId, card.lessonId, event),
    });
    return { card, whole, shown: found.shown, record };
  }

  #show(webview: LessonWebview, keepScroll: boolean): void {
    const asked = this.#asked;
    const session = this.#session;
    if (asked === undefined || session === undefined) return;
    const { whole, record, card } = asked;
    const found = reviewQuestion(whole, card.question);
    if (found === undefined) return;
    const page = lessonPage(found.shown, {
      mode: "review",
      progress: record.progress(),
      status: record.status(),
    });
    const { previous: _, next: __, ...alone } = page;
    this.#present(webview, whole.owner.root, keepScroll, {
      ...alone,
      place: { index: 0, count: 0 },
      minutes: 0,
      review: questionPlace(whole, found, session.number, session.count),
    });
  }

  async #showOverview(webview: LessonWebview): Promise<void> {
    const { due, library, extensionUri } = this.#ports;
    const answered = this.#session?.result();
    this.#asked = undefined;
    const queue = await due.queue();
    if (this.#webview !== webview) return;
    const settings = reviewSettings(this.#ports.ids);
    const overview = overviewOf(queue, settings, library, due.time, answered);
    const page = overviewPage(overview, translatedPageStrings());
    this.#present(webview, extensionUri, false, page);
  }

  #present(
    webview: LessonWebview,
    root: vscode.Uri,
    keepScroll: boolean,
    page: LessonPage,
  ): void {
    webview.show(page, root, { keepScroll });
    webview.panel.title = vscode.l10n.t("Review");
    this.#shown.fire(page);
  }

  #handle(message: PageMessage, webview: LessonWebview): void {
    const { errors } = this.#ports;
    const doing = `handling ${message.type} of the review`;
    if (message.type === "navigate")
      errors.catch(this.#navigate(message.to, webview), doing);
    else if (this.#asked !== undefined)
      errors.catch(this.#pass(message, this.#asked, webview), doing);
  }

  async #navigate(
    to: "previous" | "next",
    webview: LessonWebview,
  ): Promise<void> {
    if (this.#asked === undefined) {
      if (to === "next") await this.#begin(webview);
      return;
    }
    this.#session?.leave(this.#asked.card, this.#asked.record.rating);
    await (to === "next" ? this.#next(webview) : this.#showOverview(webview));
  }

  async #pass(
    message: PageMessage,
    asked: Asked,
    webview: LessonWebview,
  ): Promise<void> {
    const { log, drawings, openLesson } = this.#ports;
    await handleMessage(message, asked.shown, {
      record: asked.record,
      log,
      post: (reply) => webview.post(reply),
      open: openLesson,
      showInTree: () => undefined,
      reveal: (anchor) => void openLesson(asked.whole, anchor),
      keepDrawing: (source, drawing) => drawings.keep(source, drawing),
      structure: (id, structure) => {
        const whole = withStructure(asked.whole, id, structure);
        if (whole === asked.whole || this.#asked?.card !== asked.card) return;
        const found = reviewQuestion(whole, asked.card.question);
        this.#asked = { ...this.#asked, whole, ...found };
        this.#show(webview, true);
      },
    });
  }
}

function newPanel(ids: PublicIds): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    ids.of(names.reviewPanel),
    vscode.l10n.t("Review"),
    vscode.ViewColumn.Active,
    {
      enableScripts: true,
      enableFindWidget: true,
      retainContextWhenHidden: true,
      localResourceRoots: [],
    },
  );
}
