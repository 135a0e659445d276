import type * as vscode from "vscode";
import type { DiagramParser } from "../../../core/check/diagramParser.ts";
import { isMarkdown, type Scene } from "../../../core/language/scene.ts";
import type { CourseLibrary } from "../../library/courseLibrary.ts";
import type { LibraryCourse } from "../../library/libraryCourse.ts";
import { editedCourse } from "../editedCourse.ts";
import { OverlayFiles } from "../overlayFiles.ts";
import { courseAround, previewLesson } from "../previewLesson.ts";

/** Which documents the features for authors look at. TOML is no language of VS Code's own, so it goes by its name. */
export const authored: vscode.DocumentSelector = [
  { language: "markdown" },
  { pattern: "**/*.toml" },
];

/** A document of a known course. */
export interface OwnedScene {
  readonly scene: Scene;
  readonly owner: LibraryCourse;
}

/** Finds the course of a document, with all texts as they are in their editors. */
export class Scenes {
  readonly library: CourseLibrary;
  readonly #parser: DiagramParser;

  constructor(library: CourseLibrary, parser: DiagramParser) {
    this.library = library;
    this.#parser = parser;
  }

  /** `undefined` for a document that belongs to no course. */
  async of(document: vscode.TextDocument): Promise<OwnedScene | undefined> {
    await this.library.loaded();
    const around = courseAround(document.uri, this.library.courses);
    if (around === undefined) return undefined;
    const { owner, path } = around;
    return {
      owner,
      scene: {
        ...(await this.course(owner)),
        file: path,
        text: document.getText(),
      },
    };
  }

  /** As `of`; an untitled Markdown text is a course of its own. */
  async orUntitled(
    document: vscode.TextDocument,
  ): Promise<OwnedScene | undefined> {
    const isUntitled = document.uri.scheme === "untitled";
    if (!isUntitled || document.languageId !== "markdown")
      return this.of(document);
    const { owner, lesson } = previewLesson(document, this.library);
    const { course, files } = owner;
    if (!isMarkdown(lesson.path)) return undefined;
    return {
      owner,
      scene: {
        course,
        files,
        file: lesson.path,
        text: document.getText(),
        diagrams: this.#parser,
      },
    };
  }

  /** A course as it is being edited. */
  async course(
    owner: LibraryCourse,
  ): Promise<Pick<Scene, "course" | "files" | "diagrams">> {
    const files = new OverlayFiles(owner.root, owner.files);
    return {
      course: await editedCourse(owner, files),
      files,
      diagrams: this.#parser,
    };
  }
}
