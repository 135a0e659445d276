import { nameOf } from "../../coursePath.ts";
import { filesBelow } from "../../filesBelow.ts";
import { say } from "../../text.ts";
import { targetAt } from "../at.ts";
import { lessonHeadings } from "../lessonHeadings.ts";
import { nearest } from "../nearest.ts";
import { nearestPath } from "../nearestPath.ts";
import { resolveTarget, type Resolved } from "../resolveTarget.ts";
import { isMarkdown, isQuizFile, summaryOf } from "../scene.ts";
import type { Target } from "../targets.ts";
import { asAddress, relativePath } from "../writtenPath.ts";
import { fix, type Fix, type Fixer, type FixPlace } from "./fix.ts";
import { newFile } from "./newFile.ts";

/** An address that leads to nothing: the nearest thing that is there, or the file made. */
export const missingFile: Fixer = {
  rules: [
    "missing-chapter",
    "missing-quiz",
    "missing-include",
    "missing-image",
    "missing-anchor",
    "broken-link",
  ],
  async fixes(place) {
    const { scene, problem, parts } = place;
    const target = targetAt(scene, problem.span.start, parts);
    if (target === undefined) return [];
    const resolved = resolveTarget(scene.course, scene.file, target);
    if (resolved === undefined) return [];
    if (await scene.files.has(resolved.path))
      return otherPart(place, target, resolved);
    return [
      ...(await corrected(place, target, resolved)),
      ...created(place, target, resolved),
      ...announced(place, target),
    ];
  },
};

/** The file is there: the heading or the part of it is not. */
async function otherPart(
  place: FixPlace,
  target: Target,
  { path, anchor }: Resolved,
): Promise<Fix[]> {
  if (target.part === undefined) return [];
  const written = place.lines.text.slice(target.part.start, target.part.end);
  const known =
    target.kind === "include"
      ? await anchorsOf(place, path)
      : (await lessonHeadings(place.scene, path)).map(({ id }) => id);
  const wanted = anchor ?? written;
  if (known.includes(wanted)) return [];
  const found = nearest(wanted, known);
  if (found === undefined) return [];
  return [
    fix(
      place,
      say`Change to “${found}”`,
      target.part,
      target.kind === "include" ? found : asAddress(found, target.quotes),
      true,
    ),
  ];
}

async function anchorsOf({ scene }: FixPlace, path: string): Promise<string[]> {
  const result = await scene.files.read(path);
  return result.ok
    ? Array.from(
        result.text.matchAll(/ANCHOR:\s*([\w-]+)/g),
        ([, name]) => name ?? "",
      )
    : [];
}

async function corrected(
  place: FixPlace,
  target: Target,
  { path }: Resolved,
): Promise<Fix[]> {
  const { scene } = place;
  const fits = wantedFiles(target, path);
  const paths: string[] = [];
  const root =
    target.kind === "link" && scene.file === summaryOf(scene.course)
      ? (scene.course.textFolder ?? "")
      : "";
  for await (const candidate of filesBelow(scene.files, root, fits))
    if (candidate !== scene.file && candidate !== summaryOf(scene.course))
      paths.push(candidate);
  const found = nearestPath(path, paths);
  if (found === undefined) return [];
  const written = relativePath(scene.file, found);
  const isLink = target.kind === "link" || target.kind === "image";
  const preferred =
    target.kind !== "link" || scene.file !== summaryOf(scene.course);
  return [
    fix(
      place,
      say`Change to ${written}`,
      target.path,
      isLink ? asAddress(written, target.quotes) : written,
      preferred,
    ),
  ];
}

function wantedFiles(target: Target, path: string): (name: string) => boolean {
  if (target.kind === "quiz") return isQuizFile;
  if (target.kind === "image")
    return (name) => /\.(png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(name);
  if (
    isMarkdown(path) ||
    (target.kind === "link" && /(^|\/)[^./]*$|\.html?$/i.test(path))
  )
    return isMarkdown;
  const ending = /\.[^./]*$/.exec(nameOf(path))?.[0];
  return (name) => ending === undefined || name.endsWith(ending);
}

/** A chapter or a quiz, with enough in it to go on writing. */
function created(
  { scene }: FixPlace,
  target: Target,
  { path }: Resolved,
): Fix[] {
  const isChapter = target.kind === "link" && isMarkdown(path);
  if (!isChapter && !(target.kind === "quiz" && isQuizFile(path))) return [];
  const title = isChapter ? titleOf(scene.text, target) : undefined;
  return [
    {
      title: say`Create ${path}`,
      edit: { changes: [], created: [newFile(path, title)] },
      ...(scene.file === summaryOf(scene.course) && { preferred: true }),
    },
  ];
}

/** What the link says is what the chapter is called. */
function titleOf(text: string, { whole }: Target): string | undefined {
  return /^\[([^\]]+)\]/.exec(text.slice(whole.start, whole.end))?.[1];
}

/** In an outline a chapter may be announced. */
function announced(place: FixPlace, target: Target): Fix[] {
  if (place.problem.rule !== "missing-chapter") return [];
  const { start, end } = target.span;
  const span =
    target.quotes === "<" ? { start: start - 1, end: end + 1 } : { start, end };
  return [fix(place, say`Announce it: leave the link empty`, span, "")];
}
