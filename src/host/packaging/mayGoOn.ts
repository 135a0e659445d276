import * as vscode from "vscode";
import type { Finding } from "../../core/check/finding.ts";
import type { Errors } from "../errors.ts";
import { translate } from "../translate.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";

/**
 * Whether a course can be packed as it is. Otherwise says what is wrong with it, without waiting: who looks at it or
 * goes on all the same (`anyway`) begins anew.
 */
export function mayGoOn(
  { course, root }: LibraryCourse,
  findings: readonly Finding[],
  errorReports: Errors,
  anyway: () => Promise<void>,
): boolean {
  const errors = findings.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return true;
  const show = vscode.l10n.t("Show");
  const goOn = vscode.l10n.t("Package Anyway");
  const place = `${first.file}:${first.line}`;
  const message =
    errors.length === 1
      ? vscode.l10n.t(
          "{0} is not packaged: it has an error in {1}. {2}",
          course.title,
          place,
          translate(first.message),
        )
      : vscode.l10n.t(
          "{0} is not packaged: it has {1} errors. The first is in {2}. {3}",
          course.title,
          errors.length,
          place,
          translate(first.message),
        );
  errorReports.catch(
    Promise.resolve(vscode.window.showErrorMessage(message, show, goOn)).then(
      async (chosen) => {
        if (chosen === show) await reveal(root, first);
        if (chosen === goOn) await anyway();
      },
    ),
    "packaging a course",
  );
  return false;
}

/** Says that a file is in the way, without waiting: who lets it be replaced begins anew. */
export function offerReplacing(
  file: vscode.Uri,
  errorReports: Errors,
  replace: () => Promise<void>,
): void {
  const goOn = vscode.l10n.t("Replace");
  errorReports.catch(
    Promise.resolve(
      vscode.window.showErrorMessage(
        vscode.l10n.t(
          "{0} is there already. Choose another place, or let it be replaced.",
          file.path,
        ),
        goOn,
      ),
    ).then(async (chosen) => {
      if (chosen === goOn) await replace();
    }),
    "packaging a course",
  );
}

/** Opens the place; opening a text of a course lists what is wrong with the course under Problems. */
async function reveal(
  root: vscode.Uri,
  { file, line, column }: Finding,
): Promise<void> {
  const place = new vscode.Position(line - 1, column - 1);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(root, file), {
    selection: new vscode.Range(place, place),
  });
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}
