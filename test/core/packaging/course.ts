import { readCourse } from "../../../src/core/formats/readCourse.ts";
import { courseContent } from "../../../src/core/packaging/courseContent.ts";
import { refuseUnpackable } from "../../../src/core/packaging/packable.ts";
import {
  packageCourse,
  type PackageRequest,
} from "../../../src/core/packaging/packageCourse.ts";
import type { CourseBytes, CourseFiles } from "../../../src/core/ports.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";

/** The files of a course in memory, for packing. */
function filesOf(
  texts: Readonly<Record<string, string>>,
): CourseFiles & CourseBytes {
  return Object.assign(memoryFiles(texts), {
    bytes: async (path: string) =>
      texts[path] === undefined
        ? undefined
        : new TextEncoder().encode(texts[path]),
    size: async (path: string) => texts[path]?.length,
  });
}

/** What packing a course of these texts takes; `folderName` is `harbour`. */
export async function requestFor(
  texts: Readonly<Record<string, string>>,
  more: Partial<PackageRequest> = {},
): Promise<PackageRequest> {
  const files = filesOf(texts);
  const names = { fallbackId: "harbour", fallbackTitle: "harbour" };
  return {
    files,
    folderName: "harbour",
    identity: { publisher: "ada", name: "harbour", version: "1.0.0" },
    content: await courseContent(files, (noted) => readCourse(noted, names)),
    drawings: new Map(),
    defaultIcon: new Uint8Array([1, 2, 3]),
    ...more,
  };
}

/** The `.vsix` of a course of these texts. */
export async function pack(
  texts: Readonly<Record<string, string>>,
  more: Partial<PackageRequest> = {},
): ReturnType<typeof packageCourse> {
  const request = await requestFor(texts, more);
  await refuseUnpackable(request.content.paths, request.files);
  return packageCourse(request);
}
