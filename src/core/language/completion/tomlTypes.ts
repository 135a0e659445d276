import { say, type Text } from "../../text.ts";

/** A type of question in a TOML quiz: what it is for, and the keys that it reads. */
export interface TomlTypeHelp {
  readonly name: string;
  readonly title: Text;
  /** The lines below `type`, with gaps to fill in. */
  readonly lines: readonly string[];
  /** Keys besides those of `lines`. */
  readonly further: readonly string[];
}

/** Keys that every type reads, and how their values begin. */
export const sharedKeys: readonly string[] = [
  "id",
  "type",
  "points",
  "context",
  "hints",
  "multipart",
  "promptExplanation",
];

const prompt = 'prompt.prompt = "${1:What is asked?}"';

/** Every `type`, in the order of use. */
export const tomlTypes: readonly TomlTypeHelp[] = [
  {
    name: "MultipleChoice",
    title: say`One or several of several answers`,
    lines: [
      prompt,
      'prompt.distractors = ["${2:A wrong answer}", "${3:Another wrong answer}"]',
      'answer.answer = "${4:The right answer}"',
    ],
    further: [
      "prompt.answerIndex",
      "prompt.sortAnswers",
      "answer.feedback",
      "shuffle",
    ],
  },
  {
    name: "ShortAnswer",
    title: say`A short answer`,
    lines: [prompt, 'answer.answer = "${2:answer}"'],
    further: [
      "prompt.response",
      "answer.alternatives",
      "answer.pattern",
      "answer.case",
      "answer.accents",
    ],
  },
  {
    name: "TrueFalse",
    title: say`True or false`,
    lines: [
      'prompt.prompt = "${1:A statement.}"',
      "answer.answer = ${2|true,false|}",
    ],
    further: ["answer.feedback"],
  },
  {
    name: "Numeric",
    title: say`A number`,
    lines: [prompt, "answer.value = ${2:42}"],
    further: ["answer.tolerance", "answer.unit", "answer.units"],
  },
  {
    name: "Blanks",
    title: say`Fill in the gaps`,
    lines: ['prompt.text = "${1:A day has} [[${2:24}]] ${3:hours.}"'],
    further: ["prompt.prompt", "answer.case", "answer.accents"],
  },
  {
    name: "Select",
    title: say`Choose in the text`,
    lines: [
      'prompt.text = "${1:The sun rises in the} [[${2:west}|(${3:east})]]."',
    ],
    further: ["prompt.prompt", "answer.case", "answer.accents"],
  },
  {
    name: "Ordering",
    title: say`Put in order`,
    lines: [
      prompt,
      'answer.order = ["${2:First}", "${3:Second}", "${4:Third}"]',
    ],
    further: [],
  },
  {
    name: "Matching",
    title: say`Match left with right`,
    lines: [
      prompt,
      'answer.pairs = [["${2:one}", "${3:eins}"], ["${4:two}", "${5:zwei}"]]',
    ],
    further: ["prompt.headings", "prompt.distractors"],
  },
  {
    name: "Grid",
    title: say`A table of marks`,
    lines: [
      prompt,
      'prompt.columns = ["${2:even}", "${3:odd}"]',
      'answer.rows = [["${4:2}", "${2:even}"], ["${5:3}", "${3:odd}"]]',
    ],
    further: ["prompt.heading"],
  },
  {
    name: "Output",
    title: say`What does the program print?`,
    lines: [
      'prompt.language = "${1:python}"',
      'prompt.program = """',
      "${2:print(1 + 1)}",
      '"""',
      'answer.stdout = "${3:2}"',
    ],
    further: ["prompt.prompt"],
  },
  {
    name: "Tracing",
    title: say`Does it compile, and what does it print?`,
    lines: [
      'prompt.program = """',
      '${1:fn main() { println!("hi"); \\}}',
      '"""',
      "answer.doesCompile = true",
      'answer.stdout = "${2:hi}"',
    ],
    further: ["prompt.language", "answer.lineNumber"],
  },
  {
    name: "Point",
    title: say`Point at a part of a diagram`,
    lines: [prompt, 'answer.answer = "${2:a node}"'],
    further: ["prompt.diagram"],
  },
  {
    name: "Messages",
    title: say`Put a diagram's messages in order`,
    lines: [prompt],
    further: ["prompt.diagram"],
  },
  {
    name: "Reflection",
    title: say`Think and write a few words`,
    lines: [prompt, 'answer.answer = "${2:A model answer}"'],
    further: [],
  },
  {
    name: "LongAnswer",
    title: say`Write several paragraphs`,
    lines: [prompt, 'answer.answer = "${2:A model answer}"'],
    further: [],
  },
];

/** Keys above the first question. */
export const quizKeys: readonly string[] = [
  "title",
  "mode",
  "pick",
  "attempts",
  "passMark",
];

/** What may stand behind a key, as TOML writes it. */
export const tomlValues: Readonly<Record<string, readonly string[]>> = {
  mode: ['"practice"', '"end"', '"exam"'],
  promptExplanation: ["true", "false"],
  shuffle: ["true", "false"],
  "prompt.sortAnswers": ["true", "false"],
  "prompt.response": ['"short"', '"long"', '"code"'],
  "answer.case": ['"ignore"', '"sensitive"'],
  "answer.accents": ['"ignore"', '"strict"'],
  "answer.doesCompile": ["true", "false"],
};

/** How a value of a key begins that is no text; the others begin as a text. */
export const tomlBeginnings: Readonly<Record<string, string>> = {
  points: "${1:2}",
  hints: '["${1:A hint}"]',
  pick: "${1:3}",
  attempts: "${1:2}",
  passMark: "${1:0.7}",
  "prompt.answerIndex": "${1:0}",
  "prompt.distractors": '["$1"]',
  "prompt.headings": '["${1:Left}", "${2:Right}"]',
  "prompt.columns": '["$1"]',
  "prompt.diagram": "${1:1}",
  "prompt.program": '"""\n$1\n"""',
  "answer.feedback": '{ "${1:an option}" = "${2:why}" }',
  "answer.alternatives": '["$1"]',
  "answer.value": "${1:42}",
  "answer.tolerance": '"${1:5%}"',
  "answer.units": "{ ${1:m} = ${2:1000} }",
  "answer.order": '["$1"]',
  "answer.pairs": '[["$1", "$2"]]',
  "answer.rows": '[["$1", "$2"]]',
  "answer.lineNumber": "${1:1}",
};
