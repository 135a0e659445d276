import {
  type HostMessage,
  parseHostMessage,
  type PageMessage,
} from "../protocol/messages.ts";
import { parseLessonPage } from "../protocol/parseHostMessage.ts";
import type { LessonPage } from "../protocol/page.ts";
import { createRequests } from "../protocol/requests.ts";
import { pageStrings, type PageStrings } from "../protocol/strings.ts";
import { registerControls } from "./controls.ts";
import { messageOf } from "./dom.ts";
import { type LessonServices, type ShownLesson, showLesson } from "./lesson.ts";
import { markContent } from "./marks.ts";
import { pageTimer } from "./pageTimer.ts";

// The composition root of the page: what VS Code gives, what the document brought, and the lesson that is shown.
const vscode = acquireVsCodeApi();
const post = (message: PageMessage) => vscode.postMessage(message);
window.addEventListener("error", ({ error, message }) =>
  post({ type: "failed", message: describe(error ?? message) }),
);
window.addEventListener("unhandledrejection", ({ reason }) =>
  post({ type: "failed", message: describe(reason) }),
);

registerControls();
const root = document.querySelector<HTMLElement>("main[data-page]");
const first = root && parseLessonPage(parseJson(root.dataset["page"]), false);
if (root && first) start(root, first);
else post({ type: "failed", message: "The document holds no lesson." });

function start(main: HTMLElement, page: LessonPage): void {
  const strings: PageStrings = {
    ...pageStrings,
    ...(parseJson(main.dataset["strings"]) as Partial<PageStrings>),
  };
  const services: LessonServices = {
    root: main,
    strings,
    post,
    requests: createRequests(post, {
      milliseconds: 60_000,
      message: strings.noReply,
      after: pageTimer.after,
    }),
    remember: (state) => vscode.setState(state),
  };
  markContent("boot");
  let lesson = showLesson(
    { ...page, html: main.querySelector("article")?.innerHTML ?? "" },
    services,
    { inPlace: true },
  );
  window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = parseHostMessage(data);
    if (message) lesson = receive(message, lesson, services);
  });
  post({ type: "ready" });
}

function receive(
  message: HostMessage,
  lesson: ShownLesson,
  services: LessonServices,
): ShownLesson {
  switch (message.type) {
    case "show": {
      const same =
        message.page.lessonId === lesson.page().lessonId &&
        message.page.courseId === lesson.page().courseId;
      if (same && message.keepScroll) {
        lesson.update(message.page);
        return lesson;
      }
      lesson.dispose();
      const shown = showLesson(message.page, services, {
        inPlace: false,
        ...(message.anchor === undefined ? {} : { anchor: message.anchor }),
      });
      markContent("show");
      return shown;
    }
    case "progress":
      lesson.setProgress(message);
      break;
    case "reveal":
      lesson.reveal(message.anchor);
      break;
    case "scrollToLine":
      lesson.scrollToLine(message.line);
      break;
    case "caret":
      lesson.markLine(message.line);
      break;
    case "reply":
      services.requests.settle(message);
  }
  return lesson;
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch (error) {
    post({ type: "failed", message: describe(error) });
    return undefined;
  }
}

function describe(error: unknown): string {
  const text =
    error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
  return text.slice(0, 10_000);
}
