// npm run endurance [-- --smoke]: opens 200 lessons one after another in a real workbench, switches themes, opens new
// panels, edits beside a preview, and fails when listeners, DOM nodes or memory grow with every step.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildAll } from "./bundles.ts";
import { enduranceCourse } from "./endurance/course.ts";
import { connectInspector } from "./endurance/inspector.ts";
import { type Bounds, judge, type Sample } from "./endurance/judge.ts";
import { Meter } from "./endurance/meter.ts";
import { reportLine } from "./endurance/report.ts";
import { Student } from "./endurance/student.ts";
import { reportFailure } from "./failure.ts";
import { unusedPort } from "./freePort.ts";
import { openWorkbench } from "./workbench.ts";
import { add, emptyTally, tallyLine, type Tally } from "./tiers/tally.ts";

interface Length {
  readonly lessons: number;
  readonly edits: number;
  /** Steps between two samples. */
  readonly every: number;
  /** Lessons between two changes of theme, and between two panels. */
  readonly everyTheme: number;
  readonly everyPanel: number;
  /** Steps that do not count. */
  readonly warmUp: number;
  readonly bounds: Bounds;
}

const full: Length = {
  lessons: 200,
  edits: 120,
  every: 10,
  everyTheme: 8,
  everyPanel: 20,
  warmUp: 40,
  bounds: {
    listeners: 1,
    nodes: 5,
    windowBytes: 50_000,
    // Of a lesson that was opened the host keeps what the tree says of it, and drawings up to 8 MB in all.
    hostBytes: 120_000,
  },
};

/** Too short for a slow leak: it shows that the measurement works, and that nothing is kept whole. */
const smoke: Length = {
  lessons: 11,
  edits: 6,
  every: 2,
  everyTheme: 3,
  everyPanel: 5,
  warmUp: 2,
  bounds: {
    listeners: 20,
    nodes: 100,
    windowBytes: 500_000,
    hostBytes: 500_000,
  },
};

try {
  const length = process.argv.includes("--smoke") ? smoke : full;
  await buildAll();
  const tally = await endure(length);
  console.log(`\n${tallyLine(tally)}`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
} catch (error) {
  reportFailure(error);
}

async function endure(length: Length): Promise<Tally> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "endurance-"));
  enduranceCourse(folder, length.lessons);
  const port = await unusedPort();
  const workbench = await openWorkbench({
    workspace: folder,
    inspectExtensions: port,
    settings: { "git.enabled": false, "files.autoSave": "off" },
  });
  try {
    const host = await connectInspector(port);
    const meter = await Meter.of(workbench.page, host);
    const student = new Student(workbench);
    const lessons = await openLessons(student, meter, length);
    const edits = await makeEdits(student, meter, length);
    host.close();
    return add(
      report("lesson", lessons, length),
      report("edit", edits, length),
    );
  } finally {
    await workbench.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function openLessons(
  student: Student,
  meter: Meter,
  { lessons, every, everyTheme, everyPanel }: Length,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  await student.begin();
  for (let lesson = 1; lesson < lessons; lesson++) {
    await student.next(lesson);
    await student.answer();
    if (lesson % everyTheme === 0) await student.switchTheme();
    if (lesson % everyPanel === 0) await student.reopen(lesson);
    if (lesson % every === 0) samples.push(await meter.sample(lesson));
  }
  return samples;
}

async function makeEdits(
  student: Student,
  meter: Meter,
  { edits, every }: Length,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  await student.openPreview();
  for (let edit = 1; edit <= edits; edit++) {
    await student.edit(`Edit ${edit}`);
    if (edit % every === 0) samples.push(await meter.sample(edit));
  }
  return samples;
}

function report(
  step: string,
  samples: readonly Sample[],
  { bounds, warmUp }: Length,
): Tally {
  let tally = emptyTally;
  console.log(
    `\nfrom ${step} ${warmUp} to ${step} ${samples.at(-1)?.step ?? 0}`,
  );
  for (const judgement of judge(samples, bounds, warmUp)) {
    console.log(reportLine(judgement, step));
    tally = add(tally, {
      ...emptyTally,
      [judgement.passed ? "passed" : "failed"]: 1,
    });
  }
  return tally;
}
