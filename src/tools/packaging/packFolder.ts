import fs from "node:fs/promises";
import path from "node:path";
import { checkCourse } from "../../core/check/checkCourse.ts";
import { readCourse } from "../../core/formats/readCourse.ts";
import { HumanError } from "../../core/humanError.ts";
import { courseContent } from "../../core/packaging/courseContent.ts";
import { decideIdentity } from "../../core/packaging/decideIdentity.ts";
import {
  packageId,
  packageProblem,
  type PackageIdentity,
} from "../../core/packaging/identity.ts";
import { packageCourse } from "../../core/packaging/packageCourse.ts";
import { refuseUnpackable } from "../../core/packaging/packable.ts";
import type { PackageSizes } from "../../core/packaging/sizes.ts";
import { say } from "../../core/text.ts";
import { mermaidParser } from "../diagramParser.ts";
import { folderFiles } from "../folderFiles.ts";
import { reported, type ReportedFinding } from "../folderCourses.ts";
import { packageFile } from "../packageRoot.ts";
import { drawAhead, type DrawnAhead } from "./drawAhead.ts";
import { engineFromDisk } from "./engineFromDisk.ts";
import { askIdentity, undecidedNote } from "./askIdentity.ts";
import { keepIdentity } from "./keepIdentity.ts";
import { onlyCourse } from "./onlyCourse.ts";
import { writeWhole } from "./writeWhole.ts";

export interface PackOptions {
  /** The file to write; made from name and version in the working folder without. */
  readonly out?: string;
  /** Carries the engine, so that it needs no other extension. */
  readonly standalone: boolean;
  /** Goes on over errors in the course. */
  readonly force: boolean;
  /** Writes over a file that is there. */
  readonly replace: boolean;
  /** What is given here is not asked for. */
  readonly identity: Partial<PackageIdentity>;
  readonly note: (line: string) => void;
}

/** What `pack --json` prints: other programs rely on these names. */
export interface PackReport {
  /** The `.vsix` that was written; null when errors in the course stopped it. */
  readonly file: string | null;
  /** `publisher.name` */
  readonly id: string;
  readonly version: string;
  readonly standalone: boolean;
  readonly course: {
    readonly id: string;
    readonly title: string;
    readonly lessons: number;
    readonly questions: number;
  };
  /** Of the file. */
  readonly bytes: number;
  /** Bytes of what is in it, before they were compressed. */
  readonly sizes: PackageSizes;
  readonly diagrams: DrawnAhead["counts"];
  /** Paths are from the folder that was given. */
  readonly findings: readonly ReportedFinding[];
}

/** Checks the course in a folder and makes its `.vsix`. Rejects with a `HumanError`; nothing is left behind then. */
export async function packFolder(
  folder: string,
  options: PackOptions,
): Promise<PackReport> {
  const files = folderFiles(folder);
  const { course, folderName } = await onlyCourse(folder, files);
  const { findings, counts } = await checkCourse(course, files, {
    diagrams: mermaidParser(),
  });
  const stopped =
    !options.force && findings.some(({ severity }) => severity === "error");
  const known = await decideIdentity(
    course,
    files,
    options.identity,
    stopped ? nobody : askIdentity,
  );
  if (known === undefined) throw new Error("somebody was asked and left");
  const { identity, decided } = known;
  const problem = packageProblem(identity);
  if (problem !== undefined) throw new HumanError(problem);
  const about = {
    id: packageId(identity),
    version: identity.version,
    standalone: options.standalone,
    course: {
      id: course.id,
      title: course.title,
      lessons: counts.lessons,
      questions: counts.questions,
    },
    findings: findings.map((finding) => reported(finding, { place: "" })),
  };
  if (stopped) return { ...about, ...nothingWritten, file: null };
  const out = path.resolve(
    options.out ?? `${identity.name}-${identity.version}.vsix`,
  );
  await refuseExisting(out, options.replace);
  const undecided = undecidedNote(known);
  if (undecided !== undefined) options.note(undecided);
  const names = { fallbackId: course.id, fallbackTitle: course.title };
  const content = await courseContent(files, (noted) =>
    readCourse(noted, names),
  );
  await refuseUnpackable(content.paths, files);
  const drawn = await drawAhead(content.diagrams, options.note);
  const { bytes, sizes } = await packageCourse({
    files,
    folderName,
    identity,
    content,
    drawings: drawn.drawings,
    defaultIcon: await fs.readFile(packageFile("media/courseIcon.png")),
    ...(options.standalone && { engine: await engineFromDisk() }),
  });
  await writeWhole(out, bytes);
  await keepIdentity(folder, content.course.id, decided, options.note);
  return {
    ...about,
    file: out,
    bytes: bytes.length,
    sizes,
    diagrams: drawn.counts,
  };
}

const nothingWritten = {
  bytes: 0,
  sizes: { text: 0, quizzes: 0, images: 0, diagrams: 0, engine: 0, other: 0 },
  diagrams: { drawn: 0, later: 0 },
};

const nobody = async (): Promise<Partial<PackageIdentity>> => ({});

async function refuseExisting(out: string, replace: boolean): Promise<void> {
  const there = await fs.stat(out).catch(() => undefined);
  if (there?.isDirectory() === true)
    throw new HumanError(say`${out} is a folder. Name a file with --out.`);
  if (there !== undefined && !replace)
    throw new HumanError(
      say`${out} is there already. Choose another with --out, or replace it with --replace.`,
    );
}
