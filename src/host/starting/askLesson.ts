import * as vscode from "vscode";
import type { CourseNode, Lesson } from "../../core/course/model.ts";
import type { ChapterPlace } from "../../core/starting/chapterEdit.ts";
import type { LessonScene } from "./lessonWish.ts";

/** The new lesson's title; undefined when the author would rather not. */
export async function askTitle(): Promise<string | undefined> {
  const title = await vscode.window.showInputBox({
    title: heading(),
    prompt: vscode.l10n.t("What is the lesson called?"),
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === ""
        ? vscode.l10n.t("Give the lesson a title; it can be changed later.")
        : undefined,
  });
  return title?.trim();
}

/**
 * Where it goes: after a lesson or nested under it. `beside` is the lesson that the author has in mind already. In a
 * plain folder the order of names is the outline, so there is only after.
 */
export async function askPlace(
  scene: LessonScene,
  beside: Lesson | undefined,
): Promise<ChapterPlace | undefined> {
  const chosen = await vscode.window.showQuickPick(
    placesIn(scene, beside?.path),
    {
      title: heading(),
      placeHolder: vscode.l10n.t("Where does it stand in the course?"),
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  return chosen?.place;
}

type PlacePick = vscode.QuickPickItem & { readonly place?: ChapterPlace };

/** The places at the lesson in mind first, then the end, then every other in the order of the outline. */
function placesIn(
  { course, outline }: LessonScene,
  besidePath: string | undefined,
): PlacePick[] {
  const places = placesBelow(course.nodes, 0, outline !== undefined);
  const near = places.filter(
    ({ place }) =>
      besidePath !== undefined &&
      (place?.kind === "after" || place?.kind === "under") &&
      place.path === besidePath,
  );
  const end: PlacePick = {
    label: vscode.l10n.t("At the end of the course"),
    place: { kind: "end" },
  };
  const rest = places.filter((place) => !near.includes(place));
  return near.length === 0
    ? [end, ...rest]
    : [
        ...near.map((pick) => ({ ...pick, label: pick.label.trim() })),
        {
          label: vscode.l10n.t("elsewhere"),
          kind: vscode.QuickPickItemKind.Separator,
        },
        end,
        ...rest,
      ];
}

function placesBelow(
  nodes: readonly CourseNode[],
  depth: number,
  canNest: boolean,
): PlacePick[] {
  return nodes.flatMap((node): PlacePick[] => {
    if (node.kind === "separator") return [];
    const below = (deeper: number) =>
      placesBelow(node.children, deeper, canNest);
    if (node.kind === "section")
      return [
        { label: node.title, kind: vscode.QuickPickItemKind.Separator },
        ...below(depth),
      ];
    if (node.kind === "draft") return below(depth + 1);
    const { path, title, number } = node;
    const name = number === undefined ? title : `${number} ${title}`;
    const pick = (kind: "after" | "under", label: string): PlacePick => ({
      label: `${"\u2003".repeat(depth)}${label}`,
      description: path,
      place: { kind, path },
    });
    return [
      pick("after", vscode.l10n.t("After “{0}”", name)),
      // Prefix and suffix chapters have no number, and nothing can be nested under them.
      ...(canNest && number !== undefined
        ? [pick("under", vscode.l10n.t("Nested under “{0}”", name))]
        : []),
      ...below(depth + 1),
    ];
  });
}

function heading(): string {
  return vscode.l10n.t("New Lesson");
}
