import * as vscode from "vscode";
import type { DrawingStore } from "../../core/diagram/drawingStore.ts";
import { Debounce } from "../../core/timing/debounce.ts";
import { Latest } from "../../core/timing/latest.ts";
import type { Timer } from "../../core/timing/timer.ts";
import type { PublicIds } from "../publicIds.ts";
import type { Log } from "../../core/ports.ts";
import type { HostMessage, PageMessage } from "../../protocol/messages.ts";
import type { LessonPage } from "../../protocol/page.ts";
import type { Errors } from "../errors.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { lessonPage } from "../page/lessonPage.ts";
import { LessonWebview } from "../page/lessonWebview.ts";
import { keepStructures, withStructure } from "../page/lessonStructures.ts";
import { renderForPage } from "../page/lessonReader.ts";
import type { PageFiles } from "../page/pageFiles.ts";
import type { RemoteImages } from "../page/remoteImages.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import { panelIcon } from "../panel/createPanel.ts";
import { handleMessage } from "../panel/handleMessage.ts";
import { shownRequirements } from "../panel/storedRecord.ts";
import { answersPage } from "./answersPage.ts";
import { EditorScroll } from "./editorScroll.ts";
import { previewLesson } from "./previewLesson.ts";
import type { PageDiagrams } from "./pageDiagrams.ts";
import { TriedRecord } from "../panel/triedRecord.ts";

/** While somebody types the preview follows at this pace. */
const times = { quiet: 150, longest: 600 };

export interface PreviewPorts {
  readonly extensionUri: vscode.Uri;
  readonly files: PageFiles;
  readonly images: RemoteImages;
  readonly ids: PublicIds;
  readonly library: CourseLibrary;
  readonly errors: Errors;
  readonly log: Log;
  readonly timer: Timer;
  readonly drawings: DrawingStore;
  /** What mermaid said about diagrams of documents that are previewed. */
  readonly diagrams: PageDiagrams;
  /** Opens a lesson that a link in the preview leads to. */
  openLesson(lesson: LibraryLesson, anchor?: string): Promise<void>;
}

/** A document shown as a lesson, following its edits. */
export class Preview implements vscode.Disposable {
  readonly document: vscode.TextDocument;
  readonly #ports: PreviewPorts;
  readonly #webview: LessonWebview;
  readonly #record = new TriedRecord();
  readonly #latest = new Latest();
  readonly #edits: Debounce<void>;
  readonly #scroll: EditorScroll;
  readonly #subscriptions: vscode.Disposable[];
  readonly #shownEvent = new vscode.EventEmitter<LessonPage>();
  /** A new version of the text is in the page. */
  readonly onDidShow = this.#shownEvent.event;
  #shown: ShownLesson | undefined;
  #withAnswers = false;

  constructor(
    document: vscode.TextDocument,
    panel: vscode.WebviewPanel,
    ports: PreviewPorts,
  ) {
    this.document = document;
    this.#ports = ports;
    this.#webview = new LessonWebview(
      panel,
      ports,
      panelIcon(ports.extensionUri),
    );
    this.#edits = new Debounce(ports.timer, times, () => this.#follow());
    this.#scroll = new EditorScroll(document, this.#webview);
    this.#subscriptions = [
      this.#webview,
      this.#edits,
      this.#scroll,
      this.#shownEvent,
      this.#webview.onDidReceive((message) => this.#handle(message)),
      // Any open document may be included by this one.
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => {
        if (this.#concerns(changed)) this.#edits.add();
      }),
      ports.library.onDidChangeText(({ courseId }) => {
        if (courseId === this.#shown?.owner.course.id) this.#edits.add();
      }),
      ports.library.onDidChangeCourses(() => this.#edits.add()),
      ports.images.onDidChange(() => this.#edits.add()),
    ];
  }

  get panel(): vscode.WebviewPanel {
    return this.#webview.panel;
  }

  /** For the host's tests: what the page was told. */
  get onDidSend(): vscode.Event<HostMessage> {
    return this.#webview.onDidSend;
  }

  /** For the host's tests: takes what a page would send. */
  receive(message: unknown): void {
    this.#webview.receive(message);
  }

  /** Whether the answers are shown, or the questions as a student finds them. */
  get withAnswers(): boolean {
    return this.#withAnswers;
  }

  set withAnswers(on: boolean) {
    if (on === this.#withAnswers) return;
    this.#withAnswers = on;
    if (this.#shown !== undefined) this.#present(this.#shown, true);
  }

  /** Shows the text as it is now. */
  async show(keepScroll: boolean): Promise<void> {
    const shown = await this.#latest.run(() =>
      renderForPage(
        previewLesson(this.document, this.#ports.library),
        () => this.#webview,
        "preview",
        this.#ports.drawings,
      ),
    );
    if (shown === undefined) return;
    this.#record.requirements = (progress) =>
      shownRequirements(shown, progress);
    this.#present(keepStructures(shown, this.#shown), keepScroll);
  }

  #present(shown: ShownLesson, keepScroll: boolean): void {
    this.#shown = shown;
    const page = this.#page(shown);
    this.#webview.show(page, shown.owner.root, { keepScroll });
    this.panel.title = vscode.l10n.t("Preview: {0}", page.title);
    this.#shownEvent.fire(page);
  }

  dispose(): void {
    this.#latest.drop();
    this.#ports.diagrams.forget(this.document.uri);
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #page(shown: ShownLesson): LessonPage {
    const context = {
      mode: "preview",
      progress: this.#record.progress(),
      status: this.#record.status(),
    } as const;
    const page = this.#withAnswers
      ? answersPage(shown, context)
      : lessonPage(shown, context);
    // The page is restored by what it shows; a preview is restored from its document.
    const courseId = this.document.uri.toString();
    const alone = shown.owner.course.id === courseId;
    return {
      ...page,
      courseId,
      ...((alone || page.place.index === 0) && {
        place: { index: 0, count: 0 },
      }),
    };
  }

  #follow(): void {
    this.#ports.errors.catch(
      this.show(true),
      `showing ${this.document.uri.toString()} in its preview`,
    );
  }

  #concerns(changed: vscode.TextDocument): boolean {
    if (changed === this.document) return true;
    const { owner, rendered } = this.#shown ?? {};
    return (
      owner !== undefined &&
      rendered !== undefined &&
      rendered.dependencies.some(
        (path) =>
          vscode.Uri.joinPath(owner.root, path).toString() ===
          changed.uri.toString(),
      )
    );
  }

  #handle(message: PageMessage): void {
    const shown = this.#shown;
    if (message.type === "ready") this.#scroll.begin();
    if (shown === undefined) return;
    const { errors, log, diagrams } = this.#ports;
    errors.catch(
      handleMessage(message, shown, {
        record: this.#record,
        log,
        post: (reply) => this.#webview.post(reply),
        open: (lesson, anchor) => this.#ports.openLesson(lesson, anchor),
        showInTree: () => undefined,
        keepDrawing: (source, drawing) =>
          this.#ports.drawings.keep(source, drawing),
        reveal: (anchor) => this.#webview.post({ type: "reveal", anchor }),
        structure: (id, structure) => {
          const known = withStructure(shown, id, structure);
          if (known !== shown) this.#present(known, true);
        },
        diagram: (about) =>
          diagrams.note(this.document.uri, shown.rendered.diagrams, about),
        revealLine: (line) => this.#scroll.revealLine(line),
        scrolled: (line) => this.#scroll.follow(line),
      }),
      `handling ${message.type} of the preview`,
    );
  }
}
