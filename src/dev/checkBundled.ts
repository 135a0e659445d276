import path from "node:path";
import { HumanError } from "../core/humanError.ts";
import { say } from "../core/text.ts";
import { checkFolder } from "../tools/checkFolder.ts";
import { checkText } from "../tools/checkText.ts";
import { mermaidParser } from "../tools/diagramParser.ts";
import { root } from "./repository.ts";

/** Checks the courses that ship with the extension and returns the report. Rejects with it when there are errors. */
export async function checkBundled(): Promise<string> {
  const folder = path.join(root, "lessons");
  const report = await checkFolder(folder, { diagrams: mermaidParser() });
  const text = checkText(report, folder);
  if (report.findings.some(({ severity }) => severity === "error"))
    throw new HumanError(
      say`The bundled courses have errors, so nothing is packaged.\n\n${text}`,
    );
  return text;
}
