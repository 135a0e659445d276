import { choice, course, inA, quiz, type Case } from "./case.ts";

export const addresses: readonly Case[] = [
  {
    name: "a missing chapter is made",
    texts: {
      ...course,
      "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [Deep sea](sea/deep.md)\n",
    },
    rule: "missing-chapter",
    title: /^Create src\/sea\/deep.md$/,
    after: { "src/sea/deep.md": "# Deep sea\n" },
  },
  {
    name: "a missing chapter is announced",
    texts: {
      ...course,
      "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [Deep](<the deep.md>)\n",
    },
    rule: "missing-chapter",
    title: /^Announce/,
    after: { "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [Deep]()\n" },
  },
  {
    name: "a missing chapter is an unlisted one spelt wrong",
    texts: {
      ...course,
      "src/clocks.md": "# Clocks\n",
      "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [C](cloks.md)\n",
    },
    rule: "missing-chapter",
    title: /^Change to clocks.md$/,
    mends: "unused-chapter",
    after: { "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [C](clocks.md)\n" },
  },
  {
    name: "a missing quiz is made",
    texts: inA("# A\n\n{{#quiz ../quizzes/new.toml}}\n"),
    rule: "missing-quiz",
    title: /^Create quizzes\/new.toml$/,
    after: {
      "quizzes/new.toml":
        '[[questions]]\nid = "new-1"\ntype = "MultipleChoice"\nprompt.prompt = "What is asked?"\nprompt.distractors = ["A wrong answer"]\nanswer.answer = "The right answer"\n',
    },
  },
  {
    name: "a missing quiz is in another folder",
    texts: {
      ...quiz(choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')),
      "src/a.md": "# A\n\nText {{#quiz quizzes/a.toml}} here.\n",
    },
    rule: "missing-quiz",
    title: /^Change to \.\.\/quizzes\/a.toml$/,
    after: { "src/a.md": "# A\n\nText {{#quiz ../quizzes/a.toml}} here.\n" },
  },
  {
    name: "a missing include is spelt wrong; its lines stay",
    texts: {
      ...inA("# A\n\n```rust\n{{#include mian.rs:1:2}}\n```\n"),
      "src/main.rs": "a\nb\n",
    },
    rule: "missing-include",
    title: /^Change to main.rs$/,
    after: { "src/a.md": "# A\n\n```rust\n{{#include main.rs:1:2}}\n```\n" },
  },
  {
    name: "an anchor is spelt wrong",
    texts: {
      ...inA("# A\n\n{{#include main.rs:setpu}}\n"),
      "src/main.rs": "// ANCHOR: setup\na\n// ANCHOR_END: setup\n",
    },
    rule: "missing-anchor",
    title: /^Change to “setup”$/,
    after: { "src/a.md": "# A\n\n{{#include main.rs:setup}}\n" },
  },
  {
    name: "a link's file is spelt wrong; the heading stays",
    texts: { ...inA("# A\n\nSee [b](bb.md#b) and [b](b.md).\n") },
    rule: "broken-link",
    title: /^Change to b.md$/,
    after: { "src/a.md": "# A\n\nSee [b](b.md#b) and [b](b.md).\n" },
  },
  {
    name: "a reference's file is spelt wrong",
    texts: inA("# A\n\nSee [the next][n].\n\n[n]: bb.md\n"),
    rule: "broken-link",
    title: /^Change to b.md$/,
    after: { "src/a.md": "# A\n\nSee [the next][n].\n\n[n]: b.md\n" },
  },
  {
    name: "a link's chapter is made",
    texts: inA("# A\n\nSee [Vector clocks](vector.md).\n"),
    rule: "broken-link",
    title: /^Create src\/vector.md$/,
    after: { "src/vector.md": "# Vector clocks\n" },
  },
  {
    name: "a heading is spelt wrong",
    texts: inA("# A\n\nSee [b](b.md#clock-and-time).\n"),
    rule: "broken-link",
    title: /^Change to “clocks-and-time”$/,
    after: { "src/a.md": "# A\n\nSee [b](b.md#clocks-and-time).\n" },
  },
  {
    name: "an image lies in another folder",
    texts: { ...inA("# A\n\n![x](cat.png)\n"), "src/images/cat.png": "" },
    rule: "missing-image",
    title: /^Change to images\/cat.png$/,
    after: { "src/a.md": "# A\n\n![x](images/cat.png)\n" },
  },
  {
    name: "a distractor equals the answer",
    texts: quiz(
      choice('prompt.distractors = ["b", "a", "c"]\nanswer.answer = "a"\n'),
    ),
    rule: "answer-among-distractors",
    title: /^Remove it from the distractors$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = ["b", "c"]\nanswer.answer = "a"\n',
      ),
    },
  },
  {
    name: "the last distractor is there twice, in several lines",
    texts: quiz(
      choice(
        'prompt.distractors = [\n  "b",\n  "c",\n  "b"\n]\nanswer.answer = "a"\n',
      ),
    ),
    rule: "quiz-repeated-option",
    title: /^Remove it from the distractors$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = [\n  "b",\n  "c"\n]\nanswer.answer = "a"\n',
      ),
    },
  },
];
