import { join } from "../coursePath.ts";
import { drawingKey } from "../diagram/key.ts";
import type { CourseBytes, CourseFiles } from "../ports.ts";
import { archive } from "./archive.ts";
import type { CourseContent } from "./courseContent.ts";
import { courseManifest, type CoursePlaces } from "./courseManifest.ts";
import { coursePage, forAuthors, licenceNote } from "./coursePage.ts";
import { withIdentity, type PackageIdentity } from "./identity.ts";
import { bytesOf, isPortable } from "./packable.ts";
import { sizesByKind, type PackageSizes } from "./sizes.ts";
import type { EngineParts } from "./standalone/engineParts.ts";
import { courseEngineFiles } from "./standalone/engineWords.ts";
import { coursePrefix } from "./standalone/prefix.ts";
import { standaloneManifest } from "./standalone/standaloneManifest.ts";
import { contentTypes, vsixManifest } from "./vsixParts.ts";

export interface PackageRequest {
  readonly files: CourseFiles & CourseBytes;
  /** What the course's folder is called: a plain folder is titled by it. */
  readonly folderName: string;
  readonly identity: PackageIdentity;
  readonly content: CourseContent;
  /** Diagrams drawn ahead, as `writeStored` wrote them, by their source. */
  readonly drawings: ReadonlyMap<string, string>;
  /** A PNG of 128 × 128 pixels, for a course that has no `icon.png`. */
  readonly defaultIcon: Uint8Array;
  /** With it, the package needs no other extension. */
  readonly engine?: EngineParts;
}

export interface CoursePackage {
  /** The `.vsix`. */
  readonly bytes: Uint8Array;
  readonly sizes: PackageSizes;
}

/**
 * Makes the `.vsix` of a course. The same input gives the same bytes. Rejects with a `HumanError` when a file of it is
 * too large or cannot be read.
 */
export async function packageCourse(
  request: PackageRequest,
): Promise<CoursePackage> {
  const { identity, content, engine } = request;
  const { course } = content;
  const folder = safeFolder(request.folderName, engine?.files.keys() ?? []);
  const inside = new Map<string, Uint8Array>();
  for (const path of content.paths)
    inside.set(join(folder, path), await bytesOf(path, request.files));
  const settings = join(folder, "guided-lessons.toml");
  inside.set(settings, settingsText(inside.get(settings), course.id, identity));
  const drawings = drawingsText(request);
  const places: CoursePlaces = {
    folder,
    ...(drawings !== undefined && { drawings: "diagrams.json" }),
  };
  if (drawings !== undefined) inside.set("diagrams.json", utf8(drawings));
  if (engine !== undefined)
    for (const [path, bytes] of courseEngineFiles(
      engine,
      coursePrefix(identity),
      course.title,
    ))
      inside.set(path, bytes);
  const manifest =
    engine === undefined
      ? courseManifest(course, identity, places)
      : standaloneManifest(engine, course, identity, places);
  const page = await asIs(request, ["README.md", "readme.md"]);
  inside.set(
    "README.md",
    learnersPage(page) ??
      utf8(coursePage(course, content, engine !== undefined)),
  );
  const licence = await asIs(request, licenceNames);
  inside.set("LICENSE.txt", licence ?? utf8(licenceNote(course)));
  const icon = await asIs(request, ["icon.png"]);
  inside.set("icon.png", icon ?? request.defaultIcon);
  inside.set(
    "package.json",
    utf8(`${JSON.stringify(manifest, undefined, 2)}\n`),
  );
  return {
    bytes: archive(asVsix(inside, manifest)),
    sizes: sizesByKind(inside, {
      folder,
      quizFiles: content.quizFiles,
      engineFiles: new Set(engine?.files.keys()),
    }),
  };
}

function asVsix(
  inside: ReadonlyMap<string, Uint8Array>,
  manifest: Readonly<Record<string, unknown>>,
): Map<string, Uint8Array> {
  const sorted = [...inside]
    .map(([path, bytes]) => [`extension/${path}`, bytes] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = {
    readme: "extension/README.md",
    licence: "extension/LICENSE.txt",
    icon: "extension/icon.png",
  };
  return new Map([
    ["extension.vsixmanifest", utf8(vsixManifest(manifest, shown))],
    ["[Content_Types].xml", utf8(contentTypes(sorted.map(([path]) => path)))],
    ...sorted,
  ]);
}

/** The page, unless it speaks to authors. */
function learnersPage(page: Uint8Array | undefined): Uint8Array | undefined {
  return new TextDecoder().decode(page).trimStart().startsWith(forAuthors)
    ? undefined
    : page;
}

/** A course without a licence of its own says so; the first of these names that is there is its licence. */
const licenceNames = [
  "LICENSE",
  "LICENSE.txt",
  "LICENSE.md",
  "LICENCE",
  "LICENCE.txt",
  "LICENCE.md",
  "COPYING",
];

/** The first of these files of the course's own folder, unless it is one of the lessons. */
async function asIs(
  { files, content: { course, paths } }: PackageRequest,
  names: readonly string[],
): Promise<Uint8Array | undefined> {
  for (const name of names) {
    // In a plain folder the README is a lesson, and says nothing about the course.
    if (course.textFolder === "" && paths.includes(name)) continue;
    if (await files.has(name)) return bytesOf(name, files);
  }
  return undefined;
}

function drawingsText({
  content,
  drawings,
}: PackageRequest): string | undefined {
  const drawn: Record<string, string> = {};
  for (const source of content.diagrams) {
    const stored = drawings.get(source);
    if (stored !== undefined) drawn[drawingKey(source)] = stored;
  }
  return Object.keys(drawn).length === 0 ? undefined : JSON.stringify(drawn);
}

/** Progress is kept under the id, so it is written down: the folder that it was made from may be renamed. */
function settingsText(
  settings: Uint8Array | undefined,
  id: string,
  identity: PackageIdentity,
): Uint8Array {
  const text = settings === undefined ? "" : new TextDecoder().decode(settings);
  // The course's own settings matter most; those that nobody can read are none.
  const changed =
    withIdentity(text, id, identity) ?? withIdentity(text, id, {});
  return utf8(changed ?? withIdentity("", id, identity) ?? "");
}

/** The folder's name, as far as every system can have such a folder and nothing else of the extension is called so. */
function safeFolder(name: string, others: Iterable<string>): string {
  const safe = name
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f<>:"|?*\\/]|\p{Cs}/gu, "-")
    .replace(/^[. ]+|[. ]+$/g, "");
  const taken = new Set(
    [...ownNames, ...others].map((path) =>
      path.replace(/\/.*/, "").toLowerCase(),
    ),
  );
  return isPortable(safe) && !taken.has(safe.toLowerCase())
    ? safe
    : `course-${safe}`;
}

/** What lies beside the course in a package, beside the engine's files. */
const ownNames = [
  "README.md",
  "LICENSE.txt",
  "icon.png",
  "package.json",
  "diagrams.json",
  "dist",
  "media",
  "l10n",
  "node_modules",
];

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
