import type { Manifest } from "../courseManifest.ts";
import { text } from "../manifestFields.ts";
import { enginePrefix } from "./prefix.ts";

/** Commands that make, open or look behind courses: a package of one course for learners has no use for them. */
export const authorCommands: ReadonlySet<string> = new Set(
  [
    "openCourse",
    "forgetCourse",
    "openPreview",
    "openPreviewToSide",
    "previewWithAnswers",
    "previewAsStudent",
    "openSource",
    "showAnswerKey",
    "checkCourse",
    "newCourse",
    "newLesson",
    "packageCourse",
  ].map((name) => `${enginePrefix}.${name}`),
);

/** The setting that names courses of the workspace, which such a package does not look for. */
const authorSettings: ReadonlySet<string> = new Set([
  `${enginePrefix}.courseFolders`,
]);

/** Contributions that help with writing. */
const authorContributions: ReadonlySet<string> = new Set([
  "languages",
  "snippets",
  "jsonValidation",
  "markdown.previewStyles",
  enginePrefix,
]);

/**
 * The engine's manifest without what only authors use. `words` are its texts by the keys that stand in it between
 * `%` signs.
 */
export function forLearners(
  manifest: Manifest,
  words: Readonly<Record<string, unknown>>,
): Manifest {
  const contributes = Object.entries(record(manifest["contributes"]))
    .filter(([point]) => !authorContributions.has(point))
    .map(([point, value]) => [point, pruned(value, words)]);
  return {
    ...manifest,
    contributes: Object.fromEntries(contributes),
    activationEvents: list(manifest["activationEvents"]).filter(
      (event) => !/^onLanguage:|^onWebviewPanel:.*\.preview$/.test(text(event)),
    ),
    capabilities: pruned(manifest["capabilities"], words),
  };
}

/** The value without list entries that name what only authors use, and without such keys. */
function pruned(
  value: unknown,
  words: Readonly<Record<string, unknown>>,
): unknown {
  if (Array.isArray(value))
    return value
      .filter((item) => !isForAuthors(item, words))
      .map((item) => pruned(item, words));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !authorSettings.has(key))
      .map(([key, inner]) => [key, pruned(inner, words)]),
  );
}

/** A command, a menu's entry, a welcome text or a walkthrough that is about something for authors. */
function isForAuthors(
  item: unknown,
  words: Readonly<Record<string, unknown>>,
): boolean {
  if (typeof item === "string") return authorSettings.has(item);
  const { command, alt, contents, steps } = record(item);
  if (authorCommands.has(String(command)) || authorCommands.has(String(alt)))
    return true;
  const shown = JSON.stringify([contents, steps]).replace(
    /%([\w.-]+)%/g,
    (whole, key: string) => text(words[key]) || whole,
  );
  return [...authorCommands].some((id) => shown.includes(id));
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
