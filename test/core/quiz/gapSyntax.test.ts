import assert from "node:assert/strict";
import { test } from "node:test";
import { gapKind, gapParts } from "../../../src/core/quiz/inline/gapSyntax.ts";

const gaps: readonly [inner: string, kind: string, parts: string[]][] = [
  ["one", "text", ["text one"]],
  [" one | two ", "text", ["text one", "text two"]],
  ["a\\|b|c", "text", ["text a|b", "text c"]],
  ["=3.14±0.01", "number", ["text =3.14±0.01"]],
  ["(right)|wrong", "select", ["chosen right", "text wrong"]],
  ["(alone)", "text", ["chosen alone"]],
  ["x|/a|(b)/", "text", ["text x", "pattern a|(b)"]],
  ["x | /a\\/b/i | y", "text", ["text x", "pattern (?i)a/b", "text y"]],
  ["/usr/bin", "text", ["text /usr/bin"]],
  ["\\/tmp/", "text", ["text /tmp/"]],
  ["/[ab]{2}/is", "text", ["pattern (?is)[ab]{2}"]],
  ["//", "text", ["text //"]],
  ["a|", "text", ["text a", "text "]],
  ["", "text", ["text "]],
];
for (const [inner, kind, parts] of gaps)
  test(`[[${inner}]] is a ${kind} of ${parts.length}`, () => {
    assert.equal(gapKind(inner), kind);
    assert.deepEqual(
      gapParts(inner).map((part) =>
        part.kind === "pattern"
          ? `pattern ${part.pattern}`
          : `${part.kind} ${part.text}`,
      ),
      parts,
    );
  });
