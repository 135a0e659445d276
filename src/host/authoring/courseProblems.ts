import * as vscode from "vscode";
import {
  checkCourse,
  type CheckEnvironment,
  type CheckReport,
} from "../../core/check/checkCourse.ts";
import type { DiagramParser } from "../../core/check/diagramParser.ts";
import type { Finding } from "../../core/check/finding.ts";
import { lessonRules } from "../../core/check/rules/list.ts";
import type { Lesson } from "../../core/course/model.ts";
import type { Log } from "../../core/ports.ts";
import { Debounce } from "../../core/timing/debounce.ts";
import { Serial } from "../../core/timing/serial.ts";
import type { Timer } from "../../core/timing/timer.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { readTomlQuiz } from "../../core/quiz/readToml.ts";
import { isQuizFile } from "../../core/language/scene.ts";
import { AskedChecks } from "./askedChecks.ts";
import { editedCourse } from "./editedCourse.ts";
import { byFile } from "./diagnostics.ts";
import { OverlayFiles } from "./overlayFiles.ts";
import type { PageDiagrams } from "./pageDiagrams.ts";
import { courseAround, lessonAt } from "./previewLesson.ts";

/** Checking follows editing at this pace: later than the preview, which is what the author looks at. */
const times = { quiet: 500, longest: 3000 };
/** Of a larger course only the open lessons are read while somebody edits it; `guided-lessons check` reads all. */
const mostCheckedLessons = 300;
/** Other files do not wake the checks, nor the search for courses before them. */
const authored = /\.(md|markdown|toml)$/i;

/** The Problems panel for courses of the workspace that are being edited, and for those that were checked as a whole. */
export class CourseProblems implements vscode.Disposable {
  readonly #library: CourseLibrary;
  readonly #diagrams: PageDiagrams;
  readonly #parser: DiagramParser;
  readonly #log: Log;
  readonly #collection: vscode.DiagnosticCollection;
  readonly #edits: Debounce<vscode.Uri>;
  readonly #serial = new Serial();
  readonly #asked = new AskedChecks();
  readonly #subscriptions: vscode.Disposable[];
  /** Counts the edits: a check that began before the last one is given up. */
  #version = 0;

  constructor(
    library: CourseLibrary,
    diagrams: PageDiagrams,
    parser: DiagramParser,
    timer: Timer,
    log: Log,
  ) {
    this.#library = library;
    this.#diagrams = diagrams;
    this.#parser = parser;
    this.#log = log;
    this.#collection =
      vscode.languages.createDiagnosticCollection("guided-lessons");
    this.#edits = new Debounce(timer, times, (changed) => {
      library
        .loaded()
        .then(() => this.#check(changed))
        .catch((error: unknown) => log.error("checking what is edited", error));
    });
    const edited = (uri: vscode.Uri) => {
      if (authored.test(uri.path)) this.#edits.add(uri);
    };
    this.#subscriptions = [
      this.#collection,
      this.#edits,
      vscode.workspace.onDidOpenTextDocument(({ uri }) => edited(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => edited(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) =>
        edited(document.uri),
      ),
      diagrams.onDidChange(edited),
      library.onDidChangeCourses(() => {
        this.#forgetGone();
        this.#checkAllOpen();
      }),
      library.onDidChangeText(({ courseId, files }) => {
        const owner = library.course(courseId);
        if (owner !== undefined) this.#asked.changed(owner, files);
        files.forEach(edited);
      }),
    ];
    this.#checkAllOpen();
  }

  /**
   * Reads a whole course, and keeps what it finds among the problems until the course changes. Resolves to undefined,
   * and changes nothing, when it was given up.
   */
  checkAll(
    owner: LibraryCourse,
    asker: Required<Pick<CheckEnvironment, "isCancelled" | "onLesson">>,
  ): Promise<CheckReport | undefined> {
    return this.#serial.run(async () => {
      const files = new OverlayFiles(owner.root, owner.files);
      const report = await checkCourse(
        await editedCourse(owner, files),
        files,
        {
          ...asker,
          diagrams: this.#parser,
        },
      );
      if (asker.isCancelled()) return undefined;
      this.#asked.keep(owner, report.findings);
      this.#show(owner, [...report.findings, ...this.#quizFindings(owner)]);
      return report;
    });
  }

  dispose(): void {
    this.#version++;
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #checkAllOpen(): void {
    for (const { uri } of vscode.workspace.textDocuments)
      if (authored.test(uri.path)) this.#edits.add(uri);
  }

  #check(changed: readonly vscode.Uri[]): void {
    const courses = new Set(
      changed.flatMap((uri) => {
        const around = courseAround(uri, this.#edited());
        return around === undefined ? [] : [around.owner];
      }),
    );
    const version = ++this.#version;
    for (const owner of courses)
      void this.#serial
        .run(() => this.#checkCourse(owner, version))
        .catch((error: unknown) =>
          this.#log.error(`checking ${owner.course.id}`, error),
        );
  }

  /** Only what the author can change here, or asked about, is worth a problem. */
  #edited(): readonly LibraryCourse[] {
    return this.#library.courses.filter(
      (owner) =>
        owner.source === "workspace" ||
        owner.source === "opened" ||
        this.#asked.has(owner),
    );
  }

  async #checkCourse(owner: LibraryCourse, version: number): Promise<void> {
    const documents = this.#openIn(owner);
    const isWatched = documents.length > 0 || this.#asked.has(owner);
    const findings = isWatched ? await this.#findings(owner, version) : [];
    if (findings === undefined) {
      // Given up for a newer edit, which may be in another course: this one is checked again after it.
      this.#edits.add(documents[0]?.uri ?? fileOf(owner));
      return;
    }
    this.#show(owner, findings);
  }

  #show(owner: LibraryCourse, findings: readonly Finding[]): void {
    const drawn = this.#openIn(owner).flatMap(({ uri }) =>
      this.#diagrams.findings(uri),
    );
    const files = byFile([...findings, ...drawn]);
    this.#clear(owner);
    for (const [path, diagnostics] of files)
      this.#collection.set(vscode.Uri.joinPath(owner.root, path), diagnostics);
  }

  async #findings(
    owner: LibraryCourse,
    version: number,
  ): Promise<readonly Finding[] | undefined> {
    const isCancelled = () => this.#version !== version;
    const large = owner.index.lessons.length > mostCheckedLessons;
    const files = new OverlayFiles(owner.root, owner.files);
    const course = await editedCourse(owner, files);
    const report = await checkCourse(course, files, {
      isCancelled,
      diagrams: this.#parser,
      ...(large && { rules: lessonRules, lessons: this.#openLessons(owner) }),
    });
    if (isCancelled()) return undefined;
    const others = large
      ? this.#asked.elsewhere(owner, this.#openPaths(owner))
      : [];
    return [...report.findings, ...others, ...this.#quizFindings(owner)];
  }

  /** Of quiz files that are open: their lessons are not read in a large course, and a new quiz has none yet. */
  #quizFindings(owner: LibraryCourse): Finding[] {
    return this.#openIn(owner).flatMap((document) => {
      const path = courseAround(document.uri, [owner])?.path ?? "";
      const text = document.getText();
      // Files of other tools are TOML as well.
      return isQuizFile(path) && /^\s*\[\[\s*questions\s*\]\]/m.test(text)
        ? readTomlQuiz(text, path).findings
        : [];
    });
  }

  #openLessons(owner: LibraryCourse): Lesson[] {
    return this.#openIn(owner).flatMap(({ uri, languageId }) => {
      const around = courseAround(uri, [owner]);
      return around !== undefined && languageId === "markdown"
        ? [lessonAt(around.path, owner)]
        : [];
    });
  }

  #openPaths(owner: LibraryCourse): Set<string> {
    return new Set(
      this.#openIn(owner).flatMap(
        ({ uri }) => courseAround(uri, [owner])?.path ?? [],
      ),
    );
  }

  #openIn(owner: LibraryCourse): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(
      ({ uri, isClosed }) =>
        !isClosed && courseAround(uri, [owner]) !== undefined,
    );
  }

  #forgetGone(): void {
    const gone = this.#asked.retain(this.#library.courses);
    this.#collection.forEach((uri) => {
      if (gone.some((root) => uri.toString().startsWith(`${root}/`)))
        this.#collection.delete(uri);
    });
  }

  #clear(owner: LibraryCourse): void {
    this.#collection.forEach((uri) => {
      if (courseAround(uri, [owner]) !== undefined)
        this.#collection.delete(uri);
    });
  }
}

/** Any place in the course: what is to be checked is named by a file of it. */
function fileOf({ root }: LibraryCourse): vscode.Uri {
  return vscode.Uri.joinPath(root, "book.toml");
}
