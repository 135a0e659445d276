import { assert } from "chai";
import * as vscode from "vscode";
import type { Report } from "../../src/core/report/model.ts";
import type { XapiStatement } from "../../src/core/report/xapi/statement.ts";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, inWorkspace } from "./guidedLessons.ts";
import { answer, openReady } from "./lessonPage.ts";

const endings = [
  "guided-lessons-report.json",
  "guided-lessons-report.csv",
  "xapi.json",
];
const out = () => inWorkspace("mine.guided-lessons-report.json");

suite("the report for an instructor", () => {
  suiteSetup(async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    await openReady("small-garden/seeds");
    await answer(testSeam, "depth", "Twice as deep");
    await vscode.commands.executeCommand(
      commandIds.markComplete,
      "small-garden/welcome",
    );
    await vscode.commands.executeCommand(commandIds.exportReport, {
      courses: ["small-garden"],
      name: "Ada",
      formats: ["json", "csv", "xapi"],
      out: out(),
    });
  });

  suiteTeardown(async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    for (const ending of endings)
      await vscode.workspace.fs.delete(inWorkspace(`mine.${ending}`));
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("the report names the student, all lessons, and how the answer was graded", async () => {
    const { student, courses } = await report();
    assert.equal(student.name, "Ada");
    assert.match(student.id, /^[\da-f]{32}$/);
    assert.deepEqual(
      courses.map(({ id }) => id),
      ["small-garden"],
    );
    const lessons = courses[0]?.lessons ?? [];
    const lesson = (id: string) => lessons.find((one) => one.id === id);
    assert.equal(lesson("welcome")?.completed?.reason, "marked");
    const depth = lesson("seeds")?.questions.find(({ id }) => id === "depth");
    assert.equal(depth?.verdict, "correct");
    assert.equal(depth?.attempts, 1);
    assert.equal(depth?.response, "Twice as deep as it is thick");
  });

  test("the table and the statements lie beside it", async () => {
    const csv = await text("guided-lessons-report.csv");
    assert.match(csv, /,depth,choice,.*,correct,1,1,1,0,no,no,/);
    const statements = JSON.parse(await text("xapi.json")) as XapiStatement[];
    const verbs = statements.map(({ verb }) => verb.id.split("/").at(-1));
    assert.includeMembers(verbs, ["attempted", "answered", "completed"]);
  });

  test("a question about a diagram tells what there is to choose from", async function () {
    // A worker host cannot load mermaid's parser.
    if ("importScripts" in globalThis) this.skip();
    await vscode.commands.executeCommand(commandIds.exportReport, {
      courses: ["distributed-systems"],
      formats: ["json"],
      out: out(),
    });
    const [course] = (await report()).courses;
    const point = course?.lessons
      .flatMap(({ questions }) => questions)
      .find(({ kind }) => kind === "point");
    assert.equal(point?.interaction.type, "choice");
    assert.isAbove(point?.interaction.choices?.length ?? 0, 3);
  });

  test("the next report is by the same student, of the course that is named", async () => {
    const before = await report();
    await vscode.commands.executeCommand(commandIds.exportReport, {
      courses: ["balcony"],
      formats: ["json"],
      out: out(),
    });
    const { student, courses } = await report();
    assert.deepEqual(student, before.student);
    assert.deepEqual(
      courses.map(({ id }) => id),
      ["balcony"],
    );
  });
});

async function text(ending: string): Promise<string> {
  const file = inWorkspace(`mine.${ending}`);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

async function report(): Promise<Report> {
  return JSON.parse(await text("guided-lessons-report.json")) as Report;
}
