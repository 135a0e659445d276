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
      text: checkText(report, folder),
      json: report,
      sound: isSound(report),
    };
  },
});

function isSound({ findings }: FolderReport): boolean {
  return findings.every((finding) => finding.severity === "info");
}
