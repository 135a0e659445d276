import { mermaidParser } from "../diagramParser.ts";
import { playFolder } from "../playFolder.ts";
import { playText } from "../playText.ts";
import { cliCommand } from "./command.ts";

export const play = cliCommand({
  name: "play",
  operands: ["DIR"],
  summary:
    "answers every quiz, rightly and wrongly: right answers must complete each lesson, wrong ones must not",
  options: {},
  details: `--json prints { courses, findings }; paths are from DIR.
What only reading shows, such as broken links, is left to check.
Exit code 0 means no errors: notes may be there.`,
  async run({ operands: [folder = "."] }) {
    const played = await playFolder(folder, mermaidParser());
    return {
      text: playText(played, folder),
      json: played,
      sound: played.findings.every(({ severity }) => severity !== "error"),
    };
  },
});
