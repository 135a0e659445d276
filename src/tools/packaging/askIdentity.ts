import fs from "node:fs/promises";
import path from "node:path";
import readline from "node:readline/promises";
import type { Course } from "../../core/course/model.ts";
import { HumanError } from "../../core/humanError.ts";
import {
  identityFields,
  identityProblem,
  readIdentity,
  suggestedIdentity,
  withIdentity,
  type IdentityField,
  type PackageIdentity,
} from "../../core/packaging/identity.ts";
import type { CourseFiles } from "../../core/ports.ts";
import { english } from "../../core/text.ts";
import { writeWhole } from "./writeWhole.ts";

interface Decided {
  /** What the command was called with: not asked for. */
  readonly identity: Partial<PackageIdentity>;
  readonly note: (line: string) => void;
}

interface AskedIdentity {
  readonly identity: PackageIdentity;
  /** What a person decided and the file does not say yet; a suggestion is not among it. */
  readonly decided: Partial<PackageIdentity>;
}

/** What is known without asking: given, kept in `guided-lessons.toml`, or suggested. */
export async function knownIdentity(
  course: Course,
  files: CourseFiles,
  { identity }: Decided,
): Promise<PackageIdentity> {
  return {
    ...suggestedIdentity(course),
    ...(await readIdentity(files)),
    ...identity,
  };
}

/**
 * Publisher, name and version: as given, else as `guided-lessons.toml` keeps them, else asked for at a terminal, else
 * suggested.
 */
export async function askIdentity(
  course: Course,
  files: CourseFiles,
  { identity: given, note }: Decided,
): Promise<AskedIdentity> {
  const kept = await readIdentity(files);
  const suggested = suggestedIdentity(course);
  const missing = identityFields.filter(
    (field) => given[field] === undefined && kept[field] === undefined,
  );
  const asked = process.stdin.isTTY ? await ask(missing, suggested) : {};
  const taken = missing.filter((field) => asked[field] === undefined);
  if (taken.length > 0)
    note(
      `Nobody has decided this yet: ${taken.map((field) => `${field} ${suggested[field]}`).join(", ")}. Give ${taken.map((field) => options[field]).join(", ")} to decide; it is kept in guided-lessons.toml.`,
    );
  const decided: Partial<Record<IdentityField, string>> = {};
  for (const field of identityFields) {
    const value = given[field] ?? asked[field];
    if (kept[field] !== undefined || value === undefined) continue;
    if (identityProblem(field, value) === undefined) decided[field] = value;
  }
  return { identity: { ...suggested, ...kept, ...given, ...asked }, decided };
}

/** The options of `pack`; `--version` alone asks for the program's own. */
const options: Readonly<Record<IdentityField, string>> = {
  publisher: "--publisher",
  name: "--name",
  version: "--version-number",
};

async function ask(
  fields: readonly IdentityField[],
  suggested: PackageIdentity,
): Promise<Partial<PackageIdentity>> {
  if (fields.length === 0) return {};
  // Questions are not the report: it alone goes to stdout.
  const terminal = readline.createInterface({
    input: process.stdin,
    output: process.stderr,
  });
  try {
    const answers: Partial<Record<IdentityField, string>> = {};
    for (const field of fields)
      for (;;) {
        const written = await terminal.question(
          `${field} (${suggested[field]}): `,
        );
        const value = written.trim() || suggested[field];
        const problem = identityProblem(field, value);
        if (problem !== undefined) {
          process.stderr.write(`${english(problem)}\n`);
          continue;
        }
        answers[field] = value;
        break;
      }
    return answers;
  } finally {
    terminal.close();
  }
}

/**
 * Keeps in `guided-lessons.toml` what a person decided. A folder that is not ours to write into is no reason to make
 * no package: then `note` says so.
 */
export async function keepIdentity(
  folder: string,
  courseId: string,
  decided: Partial<PackageIdentity>,
  note: (line: string) => void,
): Promise<void> {
  if (Object.keys(decided).length === 0) return;
  const file = path.join(folder, "guided-lessons.toml");
  try {
    const text = await fs.readFile(file, "utf8").catch(() => "");
    const changed = withIdentity(text, courseId, decided);
    await writeWhole(file, new TextEncoder().encode(changed));
  } catch (error) {
    if (!(error instanceof HumanError)) throw error;
    note(`What you decided is not kept: ${error.message}`);
  }
}
