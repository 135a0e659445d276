import { HumanError } from "../../core/humanError.ts";
import { mergedCsv } from "../../core/report/merge/mergedCsv.ts";
import { say } from "../../core/text.ts";
import { writeWhole } from "../packaging/writeWhole.ts";
import { mergeFolder } from "../reports/mergeFolder.ts";
import { mergedText, problemLines } from "../reports/mergedText.ts";
import { cliCommand } from "./command.ts";

export const report = cliCommand({
  name: "report",
  operands: ["DIR"],
  summary:
    "merges the reports of many students: how hard each question was, and how each student did",
  options: {
    out: {
      type: "string",
      argument: "FILE",
      help: "writes the table there: JSON when the name ends with .json, else CSV",
    },
    csv: { type: "boolean", help: "prints the table as CSV" },
  },
  details: `Reads every report that Export Report… has written as JSON in DIR and the folders
below it, whatever the files are called. Of several reports by one student on
one course the newest counts.

Per question, by each student's first answer to it (reports from before first
answers were kept: by the last):
  answered        students whose answer was graded
  difficulty      the share of them who were fully right, 0 to 1; the table to read
                  calls it right
  discrimination  (discr.) the correlation between being right here and the share
                  of points in the student's other answers (point-biserial,
                  item-rest), from -1 to 1. Near 0 or below, the question deserves
                  a look. There is none when all or none were right, when the rest
                  is the same for all, or when fewer than two students answered
                  anything else.
  mean attempts   (tries) how often a student answered it
  mean hints      how many hints a student took (CSV and JSON)
  mistake         the wrong option, pair or text that most students gave, and how
                  many of them
  older answers   students whose answer is to an older version, and counts nowhere
                  (CSV and JSON); two versions of a question are two rows
Reflections count as the student has judged them last.

Per student, by what stands in the end:
  lessons         lessons complete, of those in the course
  answered        questions answered in their present version, of those in the
                  course
  right           how many of them are fully right
  points          points reached, of those there are
  attempts per question, hints, last answer, file, report of
                  (CSV and JSON) tries per answered question, hints taken, when the
                  last answer was given, and where the report lies and from when
Lessons and questions that the course has lost count for and against nobody.

--json prints { courses: [{ id, title, questions, students }], findings }.
Exit code 0 means that every report could be read; a damaged one is named, and
the others are merged.`,
  async run({
    operands: [folder = "."],
    options: { out, csv = false },
    json,
    note,
  }) {
    if (csv && json)
      throw new HumanError(
        say`One output is either CSV or JSON. Leave out --csv or --json.`,
      );
    const { merged, problems, older } = await mergeFolder(folder);
    const findings = [...problems, ...older];
    const whole = { ...merged, findings };
    const sound = problems.length === 0;
    if (out !== undefined) {
      const asJson = out.toLowerCase().endsWith(".json") && !csv;
      const text = asJson
        ? `${JSON.stringify(whole, undefined, 2)}\n`
        : mergedCsv(merged);
      await writeWhole(out, new TextEncoder().encode(text));
    }
    if (!csv || out !== undefined)
      return {
        text: mergedText(merged, findings, out),
        json: whole,
        sound,
      };
    // What is printed is the table and nothing else.
    for (const line of problemLines(findings)) note(line);
    return { text: mergedCsv(merged), json: whole, sound };
  },
});
