import assert from "node:assert/strict";
import { test } from "node:test";
import { prefixedContributions } from "../../../../src/core/packaging/standalone/prefixedContributions.ts";
import { prefixedWhen } from "../../../../src/core/packaging/standalone/whenClause.ts";

const clauses: readonly [before: string, after: string][] = [
  ["guidedLessons.loaded", "p_c.loaded"],
  ["!guidedLessons.loaded && x", "!p_c.loaded && x"],
  ["(guidedLessons.a||guidedLessons.b)", "(p_c.a||p_c.b)"],
  ["view == guidedLessons.lessons", "view == p_c.lessons"],
  [
    "activeWebviewPanelId == 'guidedLessons.lesson'",
    "activeWebviewPanelId == 'p_c.lesson'",
  ],
  ['view == "guidedLessons.lessons"', 'view == "p_c.lessons"'],
  ["config.guidedLessons.review", "config.p_c.review"],
  [
    "activeViewlet == 'workbench.view.extension.guidedLessons'",
    "activeViewlet == 'workbench.view.extension.p_c'",
  ],
  // Of other names only part is the same, and in a pattern it is no id.
  [
    "guidedLessonsToo.x && my.guidedLessons2",
    "guidedLessonsToo.x && my.guidedLessons2",
  ],
  [
    "viewItem =~ /^lesson (new|guidedLessons.x)[)/]&&/i && guidedLessons.a > 0",
    "viewItem =~ /^lesson (new|guidedLessons.x)[)/]&&/i && p_c.a > 0",
  ],
  ["resourcePath in guidedLessons.files", "resourcePath in p_c.files"],
  ["guidedLessons.a >= 1 && b not in c", "p_c.a >= 1 && b not in c"],
  ["", ""],
];

for (const [before, after] of clauses)
  test(`when ${before || "nothing"}`, () =>
    assert.equal(prefixedWhen(before, "p_c"), after));

const values: readonly [field: string, before: unknown, after: unknown][] = [
  ["command", "guidedLessons.next", "p_c.next"],
  ["x", { "guidedLessons.setting": 1 }, { "p_c.setting": 1 }],
  ["x", ["onCommand:guidedLessons.next"], ["onCommand:p_c.next"]],
  ["x", "onContext:guidedLessons.a && !b", "onContext:p_c.a && !b"],
  [
    "description",
    "[Open](command:guidedLessons.open), or see #guidedLessons.setting#.",
    "[Open](command:p_c.open), or see #p_c.setting#.",
  ],
  ["title", "All about guidedLessons", "All about guidedLessons"],
  ["enablement", "guidedLessons.a", "p_c.a"],
  ["x", 7, 7],
  ["x", null, null],
];

for (const [field, before, after] of values)
  test(`${field}: ${JSON.stringify(before)}`, () =>
    assert.deepEqual(prefixedContributions(before, "p_c", field), after));
