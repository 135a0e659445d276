import type { Finding } from "../check/finding.ts";
import type { Gating } from "../course/model.ts";
import { slug } from "../course/slug.ts";
import type { CourseFiles } from "../ports.ts";
import { say } from "../text.ts";
import { SettingsFile } from "./settingsFile.ts";

/** What guided-lessons.toml says, with the defaults filled in. */
export interface CourseOptions {
  readonly id: string;
  readonly version?: string;
  readonly passMark: number;
  readonly gating: Gating;
  readonly gatingOverride: boolean;
  readonly findings: readonly Finding[];
}

const file = "guided-lessons.toml";
const defaultPassMark = 0.7;

/** Reads the options that every format shares; the file is optional. */
export async function readCourseOptions(
  files: CourseFiles,
  fallbackId: string,
): Promise<CourseOptions> {
  const settings = await SettingsFile.read(files, file);
  const version = settings.text("version");
  return {
    id: idIn(settings) ?? slug(fallbackId),
    ...(version === undefined ? {} : { version }),
    passMark: passMarkIn(settings),
    gating: gatingIn(settings),
    gatingOverride: settings.flag("gatingOverride") ?? true,
    findings: settings.findings,
  };
}

function idIn(settings: SettingsFile): string | undefined {
  const id = settings.text("id");
  if (id === undefined || /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) return id;
  const better = slug(id);
  settings.report(
    ["id"],
    "wrong-setting",
    say`The id "${id}" may hold letters, digits, "-", "_" and "." only; "${better}" is used instead.`,
  );
  return better;
}

function passMarkIn(settings: SettingsFile): number {
  const mark = settings.number("passMark");
  if (mark === undefined) return defaultPassMark;
  if (mark >= 0 && mark <= 1) return mark;
  settings.report(
    ["passMark"],
    "wrong-setting",
    say`passMark is a share from 0 to 1, such as 0.7; ${mark} is not.`,
  );
  return defaultPassMark;
}

function gatingIn(settings: SettingsFile): Gating {
  const gating = settings.text("gating");
  if (gating === "sequential" || gating === "prerequisites") return gating;
  if (gating !== undefined && gating !== "none")
    settings.report(
      ["gating"],
      "wrong-setting",
      say`gating is "none", "sequential" or "prerequisites"; "${gating}" is none of them.`,
    );
  return "none";
}
