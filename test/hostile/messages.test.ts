import assert from "node:assert/strict";
import { registerHooks } from "node:module";
import { test } from "node:test";
import fc from "fast-check";
import { HumanError } from "../../src/core/humanError.ts";
import { parseProgress } from "../../src/core/progress/parseProgress.ts";
import type { MessageReach } from "../../src/host/panel/handleMessage.ts";
import { parsePageMessage } from "../../src/protocol/messages.ts";
import { fixtureHost, type FixtureHost } from "../doubles/fixtureHost.ts";
import { memoryFiles } from "../doubles/memoryFiles.ts";
import { anyMessage } from "./anyMessage.ts";

/** As much of VS Code as handling a message asks for. What it was asked to open is kept in `opened`. */
const vscode = `
export const opened = [];
export const l10n = { t: (text) => text };
export const ViewColumn = { Beside: -2 };
export const Uri = {
  // As VS Code's own, which is strict about these two.
  parse(text) {
    const [, scheme, authority, path] = /^([^:/?#]+)?:?(?:\\/\\/([^/?#]*))?([^?#]*)/.exec(text);
    if (!scheme || (!authority && path.startsWith("//"))) throw new Error("UriError");
    return text;
  },
  joinPath: (...parts) => parts.join("/"),
};
export const env = { openExternal: async (uri) => opened.push(uri) };
export const commands = { executeCommand: async (...words) => opened.push(words.join(" ")) };
export const languages = { getLanguages: async () => [] };
export const workspace = { openTextDocument: async ({ content }) => opened.push(content) };
export const window = { showTextDocument: async () => undefined };
`;
const address = `data:text/javascript,${encodeURIComponent(vscode)}`;
registerHooks({
  resolve: (name, context, next) =>
    name === "vscode"
      ? { url: address, shortCircuit: true }
      : next(name, context),
});
const { handleMessage } = await import("../../src/host/panel/handleMessage.ts");
const { opened } = (await import(address)) as { opened: string[] };

const files = memoryFiles({
  "book.toml": '[book]\ntitle = "Fuzzed"\n',
  "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n",
  "src/a.md": `# A

## Learning Objectives

- [ ] One
- [ ] Two

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`

<quiz id="choice">
Which?

- [x] a
- [ ] b

<details><summary>Hint</summary>

The first.

</details>
</quiz>

<quiz id="gap">
It is [[five|5]].
</quiz>

<quiz id="order">
1. one
2. two
3. three
</quiz>

<quiz id="words">
Why?

---
Because.
</quiz>
`,
  "src/b.md": "# B",
});

const count = 10_000;

test("whatever a page sends, nothing throws and only the lesson's own record changes", async (context) => {
  const host = await fixtureHost(files, "a");
  const pristine = prototypes();
  let [parsed, refused, told] = [0, 0, 0];
  const stored = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyMessage, async (sent) => {
      const message = parsePageMessage(sent);
      if (message === undefined) {
        refused += 1;
        return;
      }
      parsed += 1;
      const before = JSON.stringify(host.state());
      const about = lessonNamed(message);
      await handleMessage(message, host.shown(), reachOf(host)).catch(
        (error: unknown) => {
          // What a person is told is no accident.
          if (!(error instanceof HumanError)) throw error;
          told += 1;
        },
      );
      if (about !== undefined && about !== "a")
        assert.equal(JSON.stringify(host.state()), before);
      assertOwn(host);
      for (const part of ["answers", "drafts", "hints", "ticks"] as const)
        if (Object.keys(host.progress()[part] ?? {}).length > 0)
          stored.add(part);
      assert.deepEqual(prototypes(), pristine);
    }),
    { numRuns: count, seed: 8 },
  );
  // Enough of each kind, or the test says nothing.
  assert.ok(parsed > 2_000 && refused > 2_000 && told > 10);
  assert.deepEqual([...stored].sort(), ["answers", "drafts", "hints", "ticks"]);
  for (const what of opened)
    assert.match(
      what,
      /^(?:https?:|mailto:|vscode\.open .*src\/|flowchart LR)/,
    );
  context.diagnostic(
    `${count} messages: ${refused} refused, ${parsed} handled, ${told} answered with a sentence, none thrown`,
  );
});

function reachOf(host: FixtureHost): MessageReach {
  const bug = (message: string, cause?: unknown): void => {
    throw new Error(message, { cause });
  };
  return {
    record: host,
    log: { info: () => undefined, warn: () => undefined, error: bug },
    post: (message) => void JSON.stringify(message),
    open: async ({ lesson }) => assert.match(lesson.id, /^[ab]$/),
    showInTree: () => undefined,
    reveal: () => undefined,
    structure: () => undefined,
    keepDrawing: async () => undefined,
    diagram: () => undefined,
    revealLine: async () => undefined,
    scrolled: () => undefined,
  };
}

function lessonNamed(message: object): string | undefined {
  const { request } = message as { request?: { lessonId: string } };
  const { lessonId } = request ?? (message as { lessonId?: string });
  return lessonId;
}

/** Everything that is kept is about this lesson, names only what is in it, and can be read again. */
function assertOwn(host: FixtureHost): void {
  const state = host.state();
  const { rendered, owner } = host.shown();
  assert.deepEqual(Object.keys(state.courses), [owner.course.id]);
  const { lessons } = state.courses[owner.course.id] ?? { lessons: {} };
  assert.deepEqual(Object.keys(lessons), ["a"]);
  const progress = host.progress();
  const questions = rendered.quizzes.flatMap((quiz) =>
    quiz.questions.map(({ id }) => id),
  );
  for (const part of ["answers", "drafts", "hints"] as const)
    for (const id of Object.keys(progress[part] ?? {}))
      assert.ok(questions.includes(id), `${part}: ${id}`);
  for (const tick of progress.ticks ?? [])
    assert.ok(rendered.ticks.includes(tick));
  const again = parseProgress(JSON.parse(JSON.stringify(state)));
  assert.ok(again.ok);
}

function prototypes(): readonly string[] {
  return [Object, Array, String, Function, Promise].flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype),
  );
}
