import * as vscode from "vscode";
import { assertNever } from "../../core/assertNever.ts";
import { pageLink } from "../../core/course/pageLink.ts";
import type { DiagramStructure } from "../../core/diagram/structure.ts";
import type { Drawing } from "../../core/diagram/drawing.ts";
import { HumanError } from "../../core/humanError.ts";
import type { Log } from "../../core/ports.ts";
import { say } from "../../core/text.ts";
import type { HostMessage, PageMessage } from "../../protocol/messages.ts";
import { replyTo } from "../../protocol/requests.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import { translate } from "../translate.ts";
import { answerRequest } from "./answerRequest.ts";
import { draftsOf } from "./draftsOf.ts";
import type { LessonRecord } from "./lessonRecord.ts";

/** What a message of the page can reach. */
export interface MessageReach {
  readonly record: LessonRecord;
  readonly log: Log;
  post(message: HostMessage): void;
  open(lesson: LibraryLesson, anchor?: string): Promise<void>;
  showInTree(lesson: LibraryLesson): void;
  reveal(anchor: string): void;
  /** What a diagram of the lesson holds: questions about it can be asked now. */
  structure(diagram: string, structure: DiagramStructure | "none"): void;
  /** Stores how a diagram was drawn, for the next time. */
  keepDrawing(source: string, drawing: Drawing): Promise<void>;
  /** Preview: mermaid refused a diagram, or took it. */
  diagram?(
    message: Extract<
      PageMessage,
      { type: "diagramFailed" | "diagramRendered" }
    >,
  ): void;
  /** Preview: go to a line of the source. */
  revealLine?(line: number): Promise<void>;
  /** Preview: the page was scrolled to a line of the source. */
  scrolled?(line: number): void;
}

/** Does what a message of the page asks for. Requests are always answered; the rest rejects with what went wrong. */
export async function handleMessage(
  message: PageMessage,
  shown: ShownLesson,
  reach: MessageReach,
): Promise<void> {
  switch (message.type) {
    case "ready":
    case "failed":
      return;
    case "request":
      reach.post(
        await replyTo(
          message.id,
          () => answerRequest(message.request, shown, reach.record),
          (error) => describe(error, reach.log),
        ),
      );
      return;
    case "endReached":
    case "positioned": {
      // What an earlier lesson's page still had to say comes too late to be about this one.
      if (message.lessonId !== shown.lesson.id) return;
      const { lessonId: _, ...event } = message;
      await reach.record.apply(event);
      return;
    }
    case "drafted": {
      if (message.lessonId !== shown.lesson.id) return;
      const drafts = draftsOf(message.drafts, shown, reach.record.progress());
      await reach.record.apply({ type: "drafted", drafts });
      return;
    }
    case "diagramStructure":
      if (message.lessonId === shown.lesson.id)
        reach.structure(message.diagram, message.structure);
      return;
    case "openLink":
      if (message.lessonId === shown.lesson.id)
        await followLink(message.href, shown, reach);
      return;
    case "navigate": {
      const { owner, lesson } = shown;
      const target = owner.index.neighbours(lesson.id)[message.to];
      if (target !== undefined) await reach.open({ owner, lesson: target });
      return;
    }
    case "revealInTree":
      reach.showInTree(shown);
      return;
    case "diagramFailed":
      reach.log.warn(
        `${shown.lesson.path}: diagram ${message.diagram}, line ${message.line}: ${message.message}`,
      );
      reach.diagram?.(message);
      if (message.lessonId === shown.lesson.id)
        reach.structure(message.diagram, "none");
      return;
    case "diagramRendered":
      reach.diagram?.(message);
      return;
    case "diagramDrawn": {
      const source = sourceOf(message, shown);
      if (source !== undefined)
        await reach.keepDrawing(source, message.drawing);
      return;
    }
    case "openDiagram": {
      const content = sourceOf(message, shown);
      if (content === undefined) return;
      const languages = await vscode.languages.getLanguages();
      const document = await vscode.workspace.openTextDocument({
        content,
        ...(languages.includes("mermaid") && { language: "mermaid" }),
      });
      await vscode.window.showTextDocument(document, {
        viewColumn: vscode.ViewColumn.Beside,
      });
      return;
    }
    case "revealLine":
      await reach.revealLine?.(message.line);
      return;
    case "scrolled":
      reach.scrolled?.(message.line);
      return;
    default:
      return assertNever(message);
  }
}

/** What the author wrote, of a diagram of the lesson that is shown. */
function sourceOf(
  {
    lessonId,
    diagram,
  }: { readonly lessonId: string; readonly diagram: string },
  { lesson, rendered }: ShownLesson,
): string | undefined {
  return lessonId === lesson.id
    ? rendered.diagrams.find(({ id }) => id === diagram)?.source
    : undefined;
}

async function followLink(
  href: string,
  { owner, lesson }: ShownLesson,
  reach: MessageReach,
): Promise<void> {
  const target = pageLink(href, lesson, owner.course, owner.index);
  if (target.kind === "outside") {
    await vscode.env.openExternal(webAddress(target.url));
    return;
  }
  if (target.kind === "file") {
    await openFile(target.path, owner);
    return;
  }
  if (target.lesson.id === lesson.id && target.anchor !== undefined)
    reach.reveal(target.anchor);
  else await reach.open({ owner, lesson: target.lesson }, target.anchor);
}

function webAddress(url: string): vscode.Uri {
  try {
    return vscode.Uri.parse(url, true);
  } catch (error) {
    // It says what is wrong in words of its own.
    void error;
    throw new HumanError(
      say`${url} is no address that can be opened. Its author has to mend it.`,
    );
  }
}

async function openFile(
  path: string,
  owner: LibraryLesson["owner"],
): Promise<void> {
  if (!(await owner.files.has(path)))
    throw new HumanError(
      say`The file ${path} is not in the course ${owner.course.title}, so the link cannot be followed.`,
    );
  await vscode.commands.executeCommand(
    "vscode.open",
    vscode.Uri.joinPath(owner.root, path),
  );
}

/** What the page says about a request that failed; a bug goes to the log. */
function describe(error: unknown, log: Log): string {
  if (error instanceof HumanError) return translate(error.text);
  log.error("answering the lesson page", error);
  return vscode.l10n.t(
    "Something went wrong. The log of Guided Lessons says what.",
  );
}
