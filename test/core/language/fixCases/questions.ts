import { choice, course, inA, quiz, type Case } from "./case.ts";

export const questions: readonly Case[] = [
  {
    name: "an option of a lesson is there twice",
    texts: inA(
      "# A\n\n<quiz>\nWhich?\n\n- [x] one\n- [ ] two\n- [ ] two\n  > No.\n- [ ] three\n</quiz>\n",
    ),
    rule: "quiz-repeated-option",
    title: /^Remove this option$/,
    after: {
      "src/a.md":
        "# A\n\n<quiz>\nWhich?\n\n- [x] one\n- [ ] two\n- [ ] three\n</quiz>\n",
    },
  },
  {
    name: "an option that is there twice goes with all that belongs to it",
    texts: inA(
      "# A\n\n<quiz>\nWhich?\n\n- [x] one\n- [ ] two\n- [ ] two\n\n  > No.\n  >\n  > Not at all.\n\n- [ ] three\n\n  > Nor this.\n</quiz>\n",
    ),
    rule: "quiz-repeated-option",
    title: /^Remove this option$/,
    after: {
      "src/a.md":
        "# A\n\n<quiz>\nWhich?\n\n- [x] one\n- [ ] two\n\n- [ ] three\n\n  > Nor this.\n</quiz>\n",
    },
  },
  {
    name: "the last option is there twice, in a text of several lines",
    texts: inA(
      "# A\n\n<quiz>\nWhich?\n\n- [x] one\n- [ ] two\nand more\n- [ ] two\nand more\n\n  > No.\n\n</quiz>\n",
    ),
    rule: "quiz-repeated-option",
    title: /^Remove this option$/,
    after: {
      "src/a.md":
        "# A\n\n<quiz>\nWhich?\n\n- [x] one\n- [ ] two\nand more\n\n</quiz>\n",
    },
  },
  {
    name: "two questions of a lesson have one id",
    texts: inA(
      '# A\n\n<quiz id="q">\nOne?\n\n[[1]]\n</quiz>\n\n<quiz points="2" id="q">\nTwo?\n\n[[2]]\n</quiz>\n',
    ),
    rule: "duplicate-id",
    title: /^Change the id to “q-2”$/,
    after: {
      "src/a.md":
        '# A\n\n<quiz id="q">\nOne?\n\n[[1]]\n</quiz>\n\n<quiz points="2" id="q-2">\nTwo?\n\n[[2]]\n</quiz>\n',
    },
  },
  {
    name: "two questions without an id ask the same",
    texts: inA(
      "# A\n\n<quiz>\nWhich one?\n\n[[1]]\n</quiz>\n\n<quiz>\nWhich one?\n\n[[2]]\n</quiz>\n",
    ),
    rule: "duplicate-id",
    title: /^Give this question an id$/,
    after: {
      "src/a.md":
        '# A\n\n<quiz>\nWhich one?\n\n[[1]]\n</quiz>\n\n<quiz id="which-one">\nWhich one?\n\n[[2]]\n</quiz>\n',
    },
  },
  {
    name: "two questions of a file have one id",
    texts: quiz(
      '[[questions]]\nid = "q"\ntype = "Numeric"\nprompt.prompt = "One?"\nanswer.value = 1\n\n[[questions]]\nid = "q"\ntype = "Numeric"\nprompt.prompt = "Two?"\nanswer.value = 2\n',
    ),
    rule: "duplicate-id",
    title: /^Change the id to “q-2”$/,
    after: {
      "quizzes/a.toml":
        '[[questions]]\nid = "q"\ntype = "Numeric"\nprompt.prompt = "One?"\nanswer.value = 1\n\n[[questions]]\nid = "q-2"\ntype = "Numeric"\nprompt.prompt = "Two?"\nanswer.value = 2\n',
    },
  },
  {
    name: "a type is spelt wrong",
    texts: quiz(
      '[[questions]]\ntype = "MultipleChoise"\nprompt.prompt = "P?"\nprompt.distractors = ["b"]\nanswer.answer = "a"\n',
    ),
    rule: "quiz-type",
    title: /^Change to “MultipleChoice”$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = ["b"]\nanswer.answer = "a"\n',
      ),
    },
  },
  {
    name: "a key is spelt wrong",
    texts: quiz(
      choice(
        'prompt.distractors = ["b"]\nprompt.sortAnswer = true\nanswer.answer = "a"\n',
      ),
    ),
    rule: "quiz-unused-key",
    title: /^Change to “prompt.sortAnswers”$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = ["b"]\nprompt.sortAnswers = true\nanswer.answer = "a"\n',
      ),
    },
  },
  {
    name: "a key in a table of its own is spelt wrong",
    texts: quiz(
      '[[questions]]\ntype = "ShortAnswer"\n[questions.prompt]\nprompt = "P?"\n[questions.answer]\nanswer = "a"\nalternative = ["b"]\n',
    ),
    rule: "quiz-unused-key",
    title: /^Change to “alternatives”$/,
    after: {
      "quizzes/a.toml":
        '[[questions]]\ntype = "ShortAnswer"\n[questions.prompt]\nprompt = "P?"\n[questions.answer]\nanswer = "a"\nalternatives = ["b"]\n',
    },
  },
  {
    name: "a key without a meaning is removed",
    texts: quiz(
      choice(
        'prompt.distractors = ["b"]\nanswer.answer = "a"\ndifficulty = 3\n',
      ),
    ),
    rule: "quiz-unused-key",
    title: /^Remove “difficulty”$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = ["b"]\nanswer.answer = "a"\n',
      ),
    },
  },
  {
    name: "a key without a meaning is removed from an inline table",
    texts: quiz(
      '[[questions]]\ntype = "MultipleChoice"\nprompt = { prompt = "P?", difficulty = 3, distractors = ["b"] }\nanswer.answer = "a"\n',
    ),
    rule: "quiz-unused-key",
    title: /^Remove “difficulty”$/,
    after: {
      "quizzes/a.toml":
        '[[questions]]\ntype = "MultipleChoice"\nprompt = { prompt = "P?", distractors = ["b"] }\nanswer.answer = "a"\n',
    },
  },
  {
    name: "a key without a meaning is the last of an inline table",
    texts: quiz(
      '[[questions]]\ntype = "MultipleChoice"\nprompt = { prompt = "P?", distractors = ["b"], difficulty = 3 }\nanswer.answer = "a"\n',
    ),
    rule: "quiz-unused-key",
    title: /^Remove “difficulty”$/,
    after: {
      "quizzes/a.toml":
        '[[questions]]\ntype = "MultipleChoice"\nprompt = { prompt = "P?", distractors = ["b"] }\nanswer.answer = "a"\n',
    },
  },
  {
    name: "a context is spelt wrong",
    texts: quiz(
      '[multipart]\nshop = "A shop."\n\n[[questions]]\nmultipart = "shpo"\ntype = "Numeric"\nprompt.prompt = "P?"\nanswer.value = 1\n',
    ),
    rule: "quiz-multipart",
    title: /^Change to “shop”$/,
    after: {
      "quizzes/a.toml":
        '[multipart]\nshop = "A shop."\n\n[[questions]]\nmultipart = "shop"\ntype = "Numeric"\nprompt.prompt = "P?"\nanswer.value = 1\n',
    },
  },
  {
    name: "feedback for an option that is spelt wrong",
    texts: quiz(
      choice(
        'prompt.distractors = ["Carrot"]\nanswer.answer = "Apple"\nanswer.feedback = { Carot = "A root." }\n',
      ),
    ),
    rule: "quiz-feedback",
    title: /^Change to “Carrot”$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = ["Carrot"]\nanswer.answer = "Apple"\nanswer.feedback = { "Carrot" = "A root." }\n',
      ),
    },
  },
  {
    name: "a setting in a question moves up",
    texts: quiz(
      `${choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')}mode = "exam"\n`,
    ),
    rule: "quiz-setting",
    title: /^Move “mode” above the first question$/,
    after: {
      "quizzes/a.toml": `mode = "exam"\n\n${choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')}`,
    },
  },
  {
    name: "a mode is spelt wrong",
    texts: quiz(
      `mode = "exm"\n${choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')}`,
    ),
    rule: "quiz-setting",
    title: /^Change to “exam”$/,
    after: {
      "quizzes/a.toml": `mode = "exam"\n${choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')}`,
    },
  },
  {
    name: "gating is spelt wrong",
    texts: {
      ...course,
      "guided-lessons.toml": 'id = "c"\ngating = "sequentiel"\n',
    },
    rule: "wrong-setting",
    title: /^Change to “sequential”$/,
    after: { "guided-lessons.toml": 'id = "c"\ngating = "sequential"\n' },
  },
  {
    name: "a pass mark in percent",
    texts: { ...course, "guided-lessons.toml": "passMark = 70\n" },
    rule: "wrong-setting",
    title: /^Change to 0.7$/,
    after: { "guided-lessons.toml": "passMark = 0.7\n" },
  },
];
