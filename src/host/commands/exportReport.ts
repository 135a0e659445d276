import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import { lessonState } from "../../core/progress/status.ts";
import { makeReport } from "../../core/report/makeReport.ts";
import { say } from "../../core/text.ts";
import { own } from "../../protocol/shape.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { writeWhole } from "../packaging/writeWhole.ts";
import {
  askCourses,
  askFormats,
  askName,
  askPlace,
  placesOf,
} from "../report/askReport.ts";
import { offerReport } from "../report/offerReport.ts";
import { readCourses } from "../report/readCourses.ts";
import { reportFormats, reportText } from "../report/reportFiles.ts";
import { courseInTree } from "./arguments.ts";
import type { Command, Services } from "./command.ts";
import { commandIds } from "./ids.ts";

export const exportReport: Command = {
  id: commandIds.exportReport,
  async run(services, argument, options) {
    const { library, progress, student, packaging, errors } = services;
    await Promise.all([library.loaded(), progress.load()]);
    const inTree = courseInTree(services, argument);
    const wish = wishIn(inTree === undefined ? (options ?? argument) : options);
    const courses =
      inTree !== undefined
        ? [inTree]
        : (named(services, wish.courses) ??
          (await askCourses(begun(services))));
    if (courses === undefined) return;
    if (wish.name !== undefined) await student.rename(wish.name);
    else if (student.name === undefined && !(await askName(student))) return;
    const formats = wish.formats ?? (await askFormats(student));
    if (formats === undefined) return;
    const now = Date.now();
    const place = wish.out ?? (await askPlace(fileName(courses, now), formats));
    if (place === undefined) return;
    const read = await readCourses(courses, packaging.parser);
    if (read === undefined) return;
    const who = await student.student();
    const report = makeReport(progress.snapshot, read, who, now);
    const files = placesOf(place, formats);
    for (const [index, format] of formats.entries())
      await writeWhole(
        files[index] ?? place,
        new TextEncoder().encode(reportText(report, format)),
      );
    errors.catch(offerReport(files), "offering a report");
  },
};

/** The courses in which something was done. */
function begun({ library, progress }: Services): readonly LibraryCourse[] {
  const courses = Object.entries(progress.snapshot.courses).flatMap(
    ([id, { lessons }]) => {
      const isBegun = Object.values(lessons).some(
        (lesson) => lessonState(lesson) !== "new",
      );
      return isBegun ? (library.course(id) ?? []) : [];
    },
  );
  if (courses.length === 0)
    throw new HumanError(
      say`There is nothing to report yet. Open a lesson first.`,
    );
  return courses;
}

function named(
  { library }: Services,
  ids: readonly string[] | undefined,
): readonly LibraryCourse[] | undefined {
  return ids?.map((id) => {
    const course = library.course(id);
    if (course === undefined)
      throw new HumanError(
        say`There is no course ${id}. It may have been removed; look in the lessons view.`,
      );
    return course;
  });
}

/** What an argument asks for; whatever is not what it should be is asked for. */
function wishIn(options: unknown) {
  const courses = textsIn(own(options, "courses"));
  const wanted = textsIn(own(options, "formats"));
  const formats = reportFormats.filter((format) => wanted?.includes(format));
  const name = own(options, "name");
  const out = own(options, "out");
  return {
    ...(courses !== undefined && courses.length > 0 && { courses }),
    ...(formats.length > 0 && { formats }),
    ...(typeof name === "string" && { name }),
    ...(out instanceof vscode.Uri && { out }),
  };
}

function textsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === "string")
    : undefined;
}

function fileName(courses: readonly LibraryCourse[], now: number): string {
  const [first] = courses;
  const what = courses.length === 1 ? first?.course.id : "lessons";
  const day = new Date(now).toISOString().slice(0, 10);
  return `${what?.replace(/[^\p{L}\p{N}._-]+/gu, "-")}-${day}`;
}
