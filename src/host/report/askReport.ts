import * as vscode from "vscode";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import type { StudentIdentity } from "./studentIdentity.ts";
import {
  nameWithoutEnding,
  reportEndings,
  reportFormats,
  type ReportFormat,
} from "./reportFiles.ts";
import { listWords } from "../translate.ts";

/** Which of several courses; all are chosen at first. Undefined when it was left. */
export async function askCourses(
  courses: readonly LibraryCourse[],
): Promise<readonly LibraryCourse[] | undefined> {
  if (courses.length < 2) return courses;
  const picks = courses.map((owner) => ({
    label: owner.course.title,
    owner,
    picked: true,
  }));
  const chosen = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t("Export Report"),
    placeHolder: vscode.l10n.t("Courses to report on"),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen === undefined || chosen.length === 0
    ? undefined
    : chosen.map(({ owner }) => owner);
}

/** Asks for the name that stands in reports, and keeps it. False when it was left. */
export async function askName(student: StudentIdentity): Promise<boolean> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t("Export Report"),
    prompt: vscode.l10n.t(
      "Your name, as your instructor knows it. Leave it empty to report without a name.",
    ),
    value: student.name ?? "",
    ignoreFocusOut: true,
  });
  if (name === undefined) return false;
  await student.rename(name);
  return true;
}

/** The formats, with a button to change the name. Undefined when it was left. */
export async function askFormats(
  student: StudentIdentity,
): Promise<readonly ReportFormat[] | undefined> {
  for (;;) {
    const answer = await pickFormats(student.name ?? "");
    if (answer !== "rename") return answer;
    await askName(student);
  }
}

function pickFormats(
  name: string,
): Promise<readonly ReportFormat[] | "rename" | undefined> {
  const picker = vscode.window.createQuickPick<
    vscode.QuickPickItem & { readonly format: ReportFormat }
  >();
  picker.title = vscode.l10n.t("Export Report");
  picker.placeholder =
    name === ""
      ? vscode.l10n.t("What to write, without a name")
      : vscode.l10n.t("What to write, as {0}", name);
  picker.canSelectMany = true;
  picker.ignoreFocusOut = true;
  picker.buttons = [
    {
      iconPath: new vscode.ThemeIcon("account"),
      tooltip: vscode.l10n.t("Change Name…"),
    },
  ];
  picker.items = formatItems();
  picker.selectedItems = picker.items.filter(({ format }) => format === "json");
  return new Promise((resolve) => {
    const end = (answer: readonly ReportFormat[] | "rename" | undefined) => {
      resolve(answer);
      picker.dispose();
    };
    picker.onDidTriggerButton(() => end("rename"));
    picker.onDidAccept(() => {
      const chosen = picker.selectedItems.map(({ format }) => format);
      if (chosen.length > 0) end(chosen);
    });
    picker.onDidHide(() => end(undefined));
    picker.show();
  });
}

function formatItems() {
  const words: Readonly<Record<ReportFormat, [label: string, detail: string]>> =
    {
      json: [
        vscode.l10n.t("Report (JSON)"),
        vscode.l10n.t("What an instructor merges with others"),
      ],
      csv: [
        vscode.l10n.t("Table (CSV)"),
        vscode.l10n.t("For a spreadsheet: one row for each question"),
      ],
      xapi: [
        vscode.l10n.t("xAPI Statements (JSON)"),
        vscode.l10n.t("For a learning record store"),
      ],
    };
  return reportFormats.map((format) => {
    const [label, detail] = words[format];
    return { label, detail, format };
  });
}

/** The file of the first format; the others go beside it. Undefined when it was left. */
export async function askPlace(
  name: string,
  formats: readonly ReportFormat[],
): Promise<vscode.Uri | undefined> {
  const [first = "json"] = formats;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = `${name}${reportEndings[first]}`;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export Report"),
    saveLabel: vscode.l10n.t("Export"),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
    filters: {
      [vscode.l10n.t("Report")]: [first === "csv" ? "csv" : "json"],
    },
  });
  if (target === undefined) return undefined;
  const there = await existing(placesOf(target, formats).slice(1));
  return there.length === 0 || (await mayReplace(there)) ? target : undefined;
}

/** Where each format is written, in their order: the first to the place itself, the others beside it. */
export function placesOf(
  target: vscode.Uri,
  formats: readonly ReportFormat[],
): readonly vscode.Uri[] {
  const name = nameWithoutEnding(target.path.split("/").at(-1) ?? "");
  return formats.map((format, index) =>
    index === 0
      ? target
      : vscode.Uri.joinPath(target, "..", `${name}${reportEndings[format]}`),
  );
}

async function existing(
  files: readonly vscode.Uri[],
): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(
    files.map((file) =>
      vscode.workspace.fs.stat(file).then(
        () => [file],
        () => [],
      ),
    ),
  );
  return found.flat();
}

/** The dialog asked about the first file alone. */
async function mayReplace(files: readonly vscode.Uri[]): Promise<boolean> {
  const replace = vscode.l10n.t("Replace");
  const names = listWords(
    files.map((file) => file.path.split("/").at(-1) ?? file.path),
  );
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t("{0} will be replaced.", names),
    { modal: true },
    replace,
  );
  return chosen === replace;
}
