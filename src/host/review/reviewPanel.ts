import * as vscode from "vscode";
import type { Log } from "../../core/ports.ts";
import { Latest } from "../../core/timing/latest.ts";
import type { PageMessage } from "../../protocol/messages.ts";
import { overviewPage } from "../../protocol/overviewPage.ts";
import type { LessonPage } from "../../protocol/page.ts";
import type { Errors } from "../errors.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import { translatedPageStrings } from "../page/pageStrings.ts";
import type { PageFiles } from "../page/pageFiles.ts";
import type { RemoteImages } from "../page/remoteImages.ts";
import { withStructure } from "../page/lessonStructures.ts";
import { LessonWebview } from "../page/lessonWebview.ts";
import { panelIcon } from "../panel/createPanel.ts";
import { handleMessage } from "../panel/handleMessage.ts";
import {
  askQuestion,
  questionPage,
  type AskedQuestion,
  type AskingPorts,
} from "./askedQuestion.ts";
import { overviewOf } from "./overview.ts";
import { reviewQuestion } from "./reviewQuestion.ts";
import { ReviewSession } from "./reviewSession.ts";
import { reviewSettings } from "./reviewSettings.ts";

export interface ReviewPanelPorts extends AskingPorts {
  readonly extensionUri: vscode.Uri;
  readonly errors: Errors;
  readonly files: PageFiles;
  readonly images: RemoteImages;
  readonly log: Log;
  /** Opens a lesson that a link in the review leads to. */
  openLesson(lesson: LibraryLesson, anchor?: string): Promise<void>;
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
  #asked: AskedQuestion | undefined;
  #isOverview = false;
  readonly #following: vscode.Disposable;

  /** For the host's tests: what the panel shows. */
  readonly onDidShow = this.#shown.event;

  constructor(ports: ReviewPanelPorts) {
    this.#ports = ports;
    this.#following = ports.due.onDidChange(() => this.#refreshOverview());
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
    this.#following.dispose();
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
      this.#isOverview = false;
    });
    return webview;
  }

  async #begin(webview: LessonWebview): Promise<void> {
    this.#isOverview = false;
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
      const asked = await this.#latest.run(() =>
        askQuestion(card, webview, this.#ports),
      );
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

  #show(webview: LessonWebview, keepScroll: boolean): void {
    const asked = this.#asked;
    const session = this.#session;
    if (asked === undefined || session === undefined) return;
    const page = questionPage(asked, session.number, session.count);
    if (page === undefined) return;
    this.#present(webview, asked.whole.owner.root, keepScroll, page);
  }

  async #showOverview(webview: LessonWebview): Promise<void> {
    const { due, library, extensionUri } = this.#ports;
    const answered = this.#session?.result();
    this.#asked = undefined;
    this.#isOverview = false;
    const queue = await due.queue();
    if (this.#webview !== webview) return;
    const settings = reviewSettings(this.#ports.ids);
    const overview = overviewOf(queue, settings, library, due.time, answered);
    const page = overviewPage(overview, translatedPageStrings());
    this.#present(webview, extensionUri, false, page);
    this.#isOverview = true;
  }

  /** A lesson was answered meanwhile, or a new day has begun. */
  #refreshOverview(): void {
    if (this.#webview === undefined || !this.#isOverview) return;
    this.#ports.errors.catch(
      this.#showOverview(this.#webview),
      "bringing the review's overview up to date",
    );
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
    asked: AskedQuestion,
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
