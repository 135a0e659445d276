import type { DrawingStore } from "../../core/diagram/drawingStore.ts";
import { placeDrawings } from "../../core/diagram/drawingMarkup.ts";
import type { RenderEnvironment } from "../../core/markdown/environment.ts";
import type { RenderedLesson } from "../../core/markdown/lesson.ts";
import { questionRender } from "../../core/markdown/questionRender.ts";
import { isQuizFile } from "../../core/language/scene.ts";
import { renderQuizFile } from "../../core/markdown/renderQuizFile.ts";
import { renderLesson } from "../../core/markdown/renderLesson.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { translate } from "../translate.ts";
import type { LessonWebview } from "./lessonWebview.ts";
import type { ShownLesson } from "./shownLesson.ts";

/** Reads and renders a lesson for what it says, not to be shown: its assets have no address. */
export function readLesson({
  owner,
  lesson,
}: LibraryLesson): Promise<RenderedLesson> {
  return renderLesson(owner.course, lesson, owner.files, {
    assetUrl: () => "",
    remoteImages: false,
    translate,
  });
}

/**
 * Reads and renders a lesson for the page that will show it. `learner` gives each their own order of options.
 * `webview` is asked for once the files are read: the page may be made as late as that.
 */
export async function renderForPage(
  { owner, lesson }: LibraryLesson,
  webview: () => LessonWebview,
  learner: string,
  drawings: DrawingStore,
): Promise<ShownLesson> {
  const { course } = owner;
  const environment: RenderEnvironment = {
    assetUrl: (path) => webview().assetUrl(owner.root, path),
    get remoteImages() {
      return webview().remoteImages;
    },
    translate,
  };
  const read = await withDrawings(
    await (isQuizFile(lesson.path) ? renderQuizFile : renderLesson)(
      course,
      lesson,
      owner.files,
      environment,
    ),
    drawings,
  );
  return {
    owner,
    lesson,
    read,
    rendered: read,
    structures: {},
    seedNames: [learner, course.id, lesson.id],
    renderOf: questionRender(read, lesson.path, course, environment),
  };
}

/** Diagrams that were drawn before arrive with the text, and the page has nothing to draw. */
async function withDrawings(
  rendered: RenderedLesson,
  drawings: DrawingStore,
): Promise<RenderedLesson> {
  const { html, diagrams } = rendered;
  if (diagrams.length === 0) return rendered;
  const found = await drawings.find(diagrams.map(({ source }) => source));
  return {
    ...rendered,
    html: placeDrawings(html, diagrams, (source) => found.get(source)),
  };
}
