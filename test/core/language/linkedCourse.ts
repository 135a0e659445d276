/** Lessons, a quiz, an image and code that name each other in every way. */
export const course = {
  "book.toml": "",
  "src/SUMMARY.md":
    "# Summary\n\n- [A](a.md)\n- [B](deep/b.md)\n- [Index](more/README.md)\n",
  "src/a.md": "# A\n",
  "src/deep/b.md":
    "# B\n\n> **Part 1** - 20 minutes\n\n## Clocks & time\n\nSee [a](../a.md), [me](#clocks--time), ![p](../p.png).\n\n{{#quiz ../../quizzes/q.toml}}\n",
  "src/more/README.md":
    '# Index\n\n[b](../deep/b.html#clocks--time) [b]\n\n[b]: ../deep/b.md "B"\n\n```rust\n{{#include ../code/main.rs:setup}}\n```\n\n`[b](../deep/b.md)` and <!-- [b](../deep/b.md) -->\n',
  "src/code/main.rs":
    "use std;\n// ANCHOR: setup\nlet a = 1;\nlet b = 2;\n// ANCHOR_END: setup\n",
  "src/p.png": "",
  "quizzes/q.toml":
    '[[questions]]\nid = "one"\ntype = "MultipleChoice"\nprompt.prompt = "Which **one**?"\nprompt.distractors = ["b"]\nanswer.answer = "a"\npoints = 2\n\n[[questions]]\nid = "two"\ntype = "Numeric"\nprompt.prompt = "How many?"\nanswer.value = 3\n',
};
