import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";
import { readColour } from "../../../../src/core/diagram/colours/literal.ts";
import { neutralColours } from "../../../../src/core/diagram/colours/neutral.ts";
import {
  allRoles,
  markerOf,
  roleAt,
} from "../../../../src/core/diagram/colours/roles.ts";

const line = markerOf("line");
const { red, green, blue } = readColour(line) ?? { red: 0, green: 0, blue: 0 };

suite("colours that follow the theme", () => {
  for (const [written, property, expected] of [
    [line, "stroke", "var(--gl-d-line)"],
    [line.toUpperCase(), "stroke", "var(--gl-d-line)"],
    [`rgb(${red}, ${green}, ${blue})`, "stroke", "var(--gl-d-line)"],
    [
      `rgba(${red}, ${green}, ${blue}, 0.5)`,
      "fill",
      "color-mix(in srgb, var(--gl-d-line) 50%, transparent)",
    ],
    [`1px solid ${line}`, "border", "1px solid var(--gl-d-line)"],
    // Literals of mermaid's own sheets mean a light page.
    ["white", "fill", "var(--gl-d-ground)"],
    ["#333", "fill", "var(--gl-d-text)"],
    ["black", "stroke", "var(--gl-d-text)"],
    ["#eee", "fill", "var(--gl-d-group)"],
    ["lightgrey", "stroke", "var(--gl-d-group-border)"],
    ["#999", "stroke", "var(--gl-d-group-border)"],
    ["#666", "stroke", "var(--gl-d-line)"],
    ["hsl(0, 0%, 100%)", "fill", "var(--gl-d-ground)"],
    // What is no colour, or leads elsewhere, stays.
    ["none", "fill", "none"],
    ["transparent", "fill", "transparent"],
    ["currentColor", "fill", "currentColor"],
    ["url(#black)", "fill", "url(#black)"],
    ["inherit", "color", "inherit"],
  ] as const)
    test(`${property}: ${written}`, () =>
      assert.equal(
        neutralColours("flowchart LR").value(property, written),
        expected,
      ));

  test("a colour that the author wrote stays, however it is written", () => {
    const neutral = neutralColours(
      "style A fill:#f9f,stroke:navy\nrect rgb(1,2,3)",
    );
    for (const own of ["#f9f", "#FF99FF", "rgb(255, 153, 255)", "navy"])
      assert.equal(neutral.value("fill", own), own);
    assert.equal(neutral.value("fill", "rgb(1, 2, 3)"), "rgb(1, 2, 3)");
    assert.equal(neutral.value("fill", "#f8f"), "var(--gl-d-group)");
  });

  test("a style sheet keeps everything but its colours", () => {
    assert.equal(
      neutralColours("").css(
        `#a .white{fill:${line};stroke-width:2px}#a b{color:black!important;font-family:black}`,
      ),
      "#a .white{fill:var(--gl-d-line);stroke-width:2px}#a b{color:var(--gl-d-text)!important;font-family:black}",
    );
  });

  test("every marker is its own", () => {
    const found = allRoles().map((role) => {
      const colour = readColour(markerOf(role));
      return colour && roleAt(colour.red, colour.green, colour.blue);
    });
    assert.deepEqual(found, allRoles());
  });

  test("the style sheet gives every role a colour", () => {
    const css = fs.readFileSync(
      path.join(import.meta.dirname, "../../../../media/diagramColours.css"),
      "utf8",
    );
    for (const role of allRoles()) assert.ok(css.includes(`--gl-d-${role}:`));
  });
});
