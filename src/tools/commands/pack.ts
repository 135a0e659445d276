import { packFolder } from "../packaging/packFolder.ts";
import { packText } from "../packaging/packText.ts";
import { cliCommand } from "./command.ts";

export const pack = cliCommand({
  name: "pack",
  operands: ["DIR"],
  summary:
    "checks the course in DIR and makes an installable .vsix of it for VS Code",
  options: {
    out: {
      type: "string",
      argument: "FILE",
      help: "the file to write; NAME-VERSION.vsix in this folder without",
    },
    standalone: {
      type: "boolean",
      help: "put Guided Lessons itself into the file, so that nothing else has to be installed",
    },
    force: {
      type: "boolean",
      help: "go on over errors in the course",
    },
    replace: {
      type: "boolean",
      help: "write over a file that is there",
    },
    publisher: {
      type: "string",
      argument: "ID",
      help: "whose extension it is, such as your-school",
    },
    name: {
      type: "string",
      argument: "ID",
      help: "what the extension is called",
    },
    "version-number": {
      type: "string",
      argument: "X.Y.Z",
      help: "raise it with every edition: 1.0.0, 1.0.1",
    },
  },
  details: `Publisher, name and version are asked for once at a terminal and kept in the
course's guided-lessons.toml. Diagrams are drawn ahead with an installed Chrome
or Chromium (CHROME_PATH names one); without, when a lesson is opened first.
README.md, LICENSE and icon.png of DIR become those of the extension.

--json prints { file, id, version, standalone, course, bytes, sizes, diagrams,
findings }; paths of findings are from DIR, and file is null when errors stopped it.
Exit code 1 means that errors stopped it.`,
  async run({ operands: [folder = "."], options, note }) {
    const { publisher, name } = options;
    const version = options["version-number"];
    const report = await packFolder(folder, {
      ...(options.out !== undefined && { out: options.out }),
      standalone: options.standalone === true,
      force: options.force === true,
      replace: options.replace === true,
      identity: {
        ...(publisher !== undefined && { publisher }),
        ...(name !== undefined && { name }),
        ...(version !== undefined && { version }),
      },
      note,
    });
    return {
      text: packText(report, folder),
      json: report,
      sound: report.file !== null,
    };
  },
});
