import * as vscode from "vscode";
import { slug } from "../../core/course/slug.ts";
import { askLanguage } from "./askLanguage.ts";

/** What a new course is made from, and where. */
export interface CourseWish {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Of the course itself. */
  readonly folder: vscode.Uri;
  /** With a workflow that checks it. */
  readonly workflow: boolean;
}

/** Asks for what was not given, one thing after another; undefined when somebody would rather not. */
export async function askCourse(
  given: Partial<CourseWish>,
  canCheck: boolean,
): Promise<CourseWish | undefined> {
  const title = given.title ?? (await askTitle());
  if (title === undefined) return undefined;
  const language = given.language ?? (await askLanguage(heading()));
  if (language === undefined) return undefined;
  const folder = given.folder ?? (await askFolder(title));
  if (folder === undefined) return undefined;
  const workflow =
    given.workflow ??
    (canCheck && standsAlone(folder) ? await askWorkflow() : false);
  return workflow === undefined
    ? undefined
    : { title, language, folder, workflow };
}

function heading(): string {
  return vscode.l10n.t("New Course");
}

async function askTitle(): Promise<string | undefined> {
  const title = await vscode.window.showInputBox({
    title: heading(),
    prompt: vscode.l10n.t("What is the course called?"),
    placeHolder: vscode.l10n.t("Introduction to Networks"),
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === ""
        ? vscode.l10n.t("Give the course a title; it can be changed later.")
        : undefined,
  });
  return title?.trim();
}

interface FolderPick extends vscode.QuickPickItem {
  readonly folder?: vscode.Uri;
}

/** A folder of the workspace, or any other. */
async function askFolder(title: string): Promise<vscode.Uri | undefined> {
  const open = vscode.workspace.workspaceFolders ?? [];
  const picks: FolderPick[] = await Promise.all(
    open.map(async ({ name, uri }) => {
      const folder = await roomIn(uri, title);
      return {
        label: `$(folder) ${folder === uri ? name : `${name}/${slug(title)}`}`,
        description:
          folder === uri
            ? vscode.l10n.t("the open folder, which is empty")
            : vscode.l10n.t("a new folder in the open one"),
        folder,
      };
    }),
  );
  const chosen: FolderPick | undefined =
    picks.length === 0
      ? { label: "" }
      : await vscode.window.showQuickPick<FolderPick>(
          [
            ...picks,
            {
              label: `$(folder-opened) ${vscode.l10n.t("Choose a Folder…")}`,
            },
          ],
          {
            title: heading(),
            placeHolder: vscode.l10n.t("Where is the course to be?"),
            ignoreFocusOut: true,
          },
        );
  if (chosen === undefined) return undefined;
  return chosen.folder ?? (await chooseFolder(title));
}

async function chooseFolder(title: string): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      canSelectMany: false,
      title: heading(),
      openLabel: vscode.l10n.t("Make the Course Here"),
    })) ?? [];
  return folder && roomIn(folder, title);
}

/** The folder itself when it is empty, else a new one in it. */
async function roomIn(folder: vscode.Uri, title: string): Promise<vscode.Uri> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const isEmpty = entries.every(([name]) => name.startsWith("."));
  return isEmpty ? folder : vscode.Uri.joinPath(folder, slug(title));
}

/** Workflows are read at the top of a repository only; a folder inside of an open one is not that. */
function standsAlone(folder: vscode.Uri): boolean {
  return (vscode.workspace.workspaceFolders ?? []).every(
    ({ uri }) => !folder.toString().startsWith(`${uri.toString()}/`),
  );
}

async function askWorkflow(): Promise<boolean | undefined> {
  const picks = [
    { label: vscode.l10n.t("Only the course"), workflow: false },
    {
      label: vscode.l10n.t("The course, and a workflow that checks it"),
      description: ".github/workflows/check.yml",
      workflow: true,
    },
  ];
  const chosen = await vscode.window.showQuickPick(picks, {
    title: heading(),
    placeHolder: vscode.l10n.t("Will it be a repository on GitHub?"),
    ignoreFocusOut: true,
  });
  return chosen?.workflow;
}
