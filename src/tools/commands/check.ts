import path from "node:path";
import { checkFolder, type FolderReport } from "../checkFolder.ts";
import { checkText } from "../checkText.ts";
import { mermaidParser } from "../diagramParser.ts";
import { cliCommand } from "./command.ts";

export const check = cliCommand({
  name: "check",
  operands: ["DIR"],
  summary:
    "reads the course in DIR, or all courses below it, and says what is wrong with them",
  options: {},
  details: `--json prints { courses, findings }; paths are from DIR.
Exit code 0 means no errors and no warnings: notes may be there.`,
  async run({ operands: [folder = "."] }) {
    const report = await checkFolder(folder, { diagrams: mermaidParser() });
    return {
      text: checkText(report, (file) => placeFromHere(folder, file)),
      json: report,
      sound: isSound(report),
    };
  },
});

function isSound({ findings }: FolderReport): boolean {
  return findings.every((finding) => finding.severity === "info");
}

/** A path that a terminal opens from where the command was called. */
function placeFromHere(folder: string, file: string): string {
  return path.relative(process.cwd(), path.resolve(folder, file));
}
