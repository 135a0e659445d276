import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, inWorkspace, next, write } from "./guidedLessons.ts";
import { openReady, request, sent } from "./lessonPage.ts";

const question = (id: string, text: string): string =>
  `\n<quiz id="${id}">\n\n${text}\n\n[[yes]]\n\n</quiz>\n`;

/** The course at the beginning of the term, and in the middle of it. */
const before: Readonly<Record<string, string>> = {
  "src/SUMMARY.md":
    "# Summary\n\n- [Basil](basil.md)\n- [Mint](mint.md)\n- [Sage](sage.md)\n- [Thyme](thyme.md)\n",
  "src/basil.md": `# Basil\n${question("sun", "Sun?")}${question("water", "Water?")}${question("salt", "Salt?")}`,
  "src/mint.md": `# Mint\n${question("shade", "Shade?")}${question("spread", "Does it spread?")}`,
  "src/sage.md": `# Sage\n${question("dry", "Dry?")}`,
  "src/thyme.md": "# Thyme\n\nNothing to answer.\n",
};
const after: Readonly<Record<string, string>> = {
  "src/SUMMARY.md":
    "# Summary\n\n# Herbs\n\n- [Rosemary](rosemary.md)\n- [Basil](basil.md)\n- [Mint again](herbs/peppermint.md)\n- [Thyme](thyme.md)\n",
  "src/rosemary.md": `# Rosemary\n${question("new", "New?")}`,
  "src/basil.md": `# Basil\n${question("water", "How much water?")}${question("sun", "Sun?")}`,
  "src/herbs/peppermint.md": `# Mint again\n${question("shade", "Shade?")}${question("spread", "Does it spread?")}`,
  "src/thyme.md": "# Thyme\n\nNothing to answer, still.\n",
};

const folder = () => inWorkspace("herbs");

suite("a course that is replaced by an edited copy in mid-term", () => {
  suiteTeardown(async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder(), { recursive: true });
    await vscode.commands.executeCommand(commandIds.refresh);
  });

  test("keeps everything that still exists", async () => {
    const api = await activated();
    const { testSeam } = api;
    await testSeam.reset();
    await writeCourse(before);
    for (const [lesson, id] of [
      ["basil", "sun"],
      ["basil", "water"],
      ["basil", "salt"],
      ["mint", "shade"],
      ["mint", "spread"],
      ["sage", "dry"],
    ] as const)
      await answer(lesson, id);
    for (const lesson of ["mint", "thyme"])
      await vscode.commands.executeCommand(
        commandIds.markComplete,
        `herbs/${lesson}`,
      );

    const moved = next(
      api.onDidChangeProgress,
      ({ lessons }) =>
        lessons?.some(({ lessonId }) => lessonId === "herbs/peppermint") ===
        true,
      "the renamed lesson",
    );
    await vscode.workspace.fs.delete(folder(), { recursive: true });
    await writeCourse(after);
    await moved;

    assert.deepEqual(
      (await api.progress("herbs")).map(({ lessonId, state }) => [
        lessonId,
        state,
      ]),
      [
        ["rosemary", "new"],
        ["basil", "inProgress"],
        ["herbs/peppermint", "complete"],
        ["thyme", "complete"],
      ],
    );
    assert.deepEqual(await questions("rosemary"), [
      ["new", "unanswered", false],
    ]);
    assert.deepEqual(await questions("basil"), [
      ["water", "unanswered", true],
      ["sun", "correct", false],
    ]);
    assert.deepEqual(await questions("herbs/peppermint"), [
      ["shade", "correct", false],
      ["spread", "correct", false],
    ]);
  });

  test("and what was taken out is there again when it comes back", async () => {
    await vscode.workspace.fs.delete(folder(), { recursive: true });
    await writeCourse({ ...before, "src/mint.md": "# Mint\n" });
    assert.deepEqual(await questions("basil"), [
      ["sun", "correct", false],
      ["water", "correct", false],
      ["salt", "correct", false],
    ]);
    assert.deepEqual(await questions("sage"), [["dry", "correct", false]]);
  });
});

async function writeCourse(
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const all = {
    "book.toml": '[book]\ntitle = "Herbs"\n',
    "guided-lessons.toml": 'id = "herbs"\n',
    ...files,
  };
  for (const [name, text] of Object.entries(all))
    await write(vscode.Uri.joinPath(folder(), name), text);
  await vscode.commands.executeCommand(commandIds.refresh);
}

async function answer(lessonId: string, id: string): Promise<void> {
  const { testSeam } = await openReady(`herbs/${lessonId}`);
  const reply = await request(testSeam, {
    type: "answer",
    lessonId,
    question: id,
    response: { kind: "shortAnswer", text: "yes" },
  });
  assert.isTrue(reply.ok, JSON.stringify(reply));
}

/** Where the learner stands with each question of a lesson, as its page is told: id, verdict, changed. */
async function questions(
  lesson: string,
): Promise<readonly (readonly [string, string, boolean])[]> {
  const { testSeam } = await activated();
  const shown = sent(testSeam, "show");
  await vscode.commands.executeCommand(
    commandIds.openLesson,
    `herbs/${lesson}`,
  );
  return (await shown).page.questions.map(({ id, state }) => [
    id,
    state.verdict,
    state.changed,
  ]);
}
