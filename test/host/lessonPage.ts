import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import type { TestSeam } from "../../src/host/testSeam.ts";
import type {
  HostMessage,
  QuestionReply,
} from "../../src/protocol/messages.ts";
import { activated, next } from "./guidedLessons.ts";

/** Opens a lesson and waits until its page listens. */
export async function openReady(lesson: string): ReturnType<typeof activated> {
  const api = await activated();
  await vscode.commands.executeCommand(commandIds.openLesson, lesson);
  // A course that lies elsewhere makes a new page.
  if (!api.testSeam.lesson.isReady)
    await next(
      api.testSeam.lesson.onDidReceive,
      ({ type }) => type === "ready",
      "the page",
    );
  assert.isTrue(api.testSeam.lesson.isReady);
  return api;
}

/** The next message of a type that the page is sent. */
export function sent<Type extends HostMessage["type"]>(
  { lesson }: TestSeam,
  type: Type,
): Promise<Extract<HostMessage, { type: Type }>> {
  return next(
    lesson.onDidSend,
    (message) => message.type === type,
    `a message ${type}`,
  ) as Promise<Extract<HostMessage, { type: Type }>>;
}

/** Sends a request as the page would and waits for its reply. */
export async function request(
  { lesson }: TestSeam,
  content: object,
): Promise<Extract<HostMessage, { type: "reply" }>> {
  const id = nextId(lesson);
  const reply = next(
    lesson.onDidSend,
    (message) => message.type === "reply" && message.id === id,
    "a reply",
  );
  lesson.receive({ type: "request", id, request: content });
  return (await reply) as Extract<HostMessage, { type: "reply" }>;
}

/** Opens the lesson about seeds and chooses the option that holds a text. */
export async function answer(
  seam: TestSeam,
  question: string,
  option: string,
): Promise<QuestionReply> {
  const again = sent(seam, "show");
  await vscode.commands.executeCommand(
    commandIds.openLesson,
    "small-garden/seeds",
  );
  const view = (await again).page.questions.find(({ id }) => id === question);
  assert.equal(view?.kind, "choice");
  const chosen =
    view?.kind === "choice"
      ? view.options.filter(({ html }) => html.includes(option))
      : [];
  const reply = await request(seam, {
    type: "answer",
    lessonId: "seeds",
    question,
    response: { kind: "choice", chosen: chosen.map(({ id }) => id) },
  });
  assert.isTrue(reply.ok, JSON.stringify(reply));
  return (reply as { value: unknown }).value as QuestionReply;
}

/** A request's id that no other of this page has. */
function nextId(lesson: TestSeam["lesson"]): number {
  const id = (ids.get(lesson) ?? 1000) + 1;
  ids.set(lesson, id);
  return id;
}

const ids = new WeakMap<TestSeam["lesson"], number>();
