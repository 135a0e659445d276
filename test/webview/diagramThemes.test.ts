import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { allRoles, type Role } from "../../src/core/diagram/colours/roles.ts";
import {
  type Colour,
  contrast,
  parseColour,
} from "../../src/webview/diagram/colour.ts";
import { kinds, lessonOf } from "./diagramKinds.ts";
import { bundledThemes } from "./bundledThemes.ts";
import { useLessonPage } from "./openLesson.ts";
import { classesOf, styleOf } from "./themes.ts";

const open = useLessonPage();
const themes = bundledThemes();

test(
  "in every theme that VS Code brings along, each part of a diagram stands out from all that it may stand on",
  { skip: themes.length === 0 && "VS Code is not installed here yet" },
  async () => {
    const { page } = await open({
      lesson: lessonOf({ one: kinds["sequence"] ?? "" }),
      diagrams: true,
    });
    assert.ok(themes.length > 12);
    const found: string[] = [];
    for (const theme of themes) {
      await page.evaluate(
        ([style, classes]) => {
          document.documentElement.setAttribute("style", style ?? "");
          document.body.className = classes ?? "";
        },
        [styleOf(theme), classesOf(theme)],
      );
      const colours = await rolesOf(page);
      const veil = await faintOf(page);
      for (const [role, ground, least] of pairs()) {
        const [a, b] = [role, ground].map((name) =>
          parseColour(colours[name] ?? ""),
        );
        const reached = a && b ? contrast(a, b) : 0;
        if (reached < least)
          found.push(
            `${theme.name}: ${role} on ${ground}: ${reached.toFixed(2)}`,
          );
      }
      // What is to come in a walk is faint, its box as well as its words.
      for (const name of ["ground", "group", "note", "node"]) {
        const [text, box, ground] = ["text", name, "ground"].map((role) =>
          parseColour(colours[role] ?? ""),
        );
        if (!text || !box || !ground) continue;
        const behind = over(box, ground, veil);
        const reached = contrast(over(text, behind, veil), behind);
        if (reached < 4.5)
          found.push(`${theme.name}: faint on ${name}: ${reached.toFixed(2)}`);
      }
    }
    assert.deepEqual(found, []);
    await page.close();
  },
);

/** What stands on what, and how much it must stand out. */
function pairs(): (readonly [Role, Role, number])[] {
  const series = (name: "fill" | "strong") =>
    allRoles().filter((role) => role.startsWith(name));
  const grounds: Role[] = ["ground", "node", "group", "note"];
  return [
    ...[...grounds, ...series("fill")].map(
      (ground) => ["text", ground, 4.5] as const,
    ),
    // Labels of branches and numbers of messages are in the colour of the ground.
    ...[...series("strong"), "line" as const].map(
      (role) => [role, "ground", 4.5] as const,
    ),
    ...(["line", "border", "group-border"] as const).flatMap((role) =>
      (["ground", "group"] as const).map(
        (ground) => [role, ground, 3] as const,
      ),
    ),
    ["error", "ground", 3],
  ];
}

/** How much of a faint part is left. */
function faintOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const svg = document.body.appendChild(
      document.createElementNS("http://www.w3.org/2000/svg", "svg"),
    );
    const part = svg.appendChild(
      document.createElementNS("http://www.w3.org/2000/svg", "text"),
    );
    part.dataset["walk"] = "faint";
    const opacity = Number(getComputedStyle(part).opacity);
    svg.remove();
    return opacity;
  });
}

function over(top: Colour, under: Colour, opacity: number): Colour {
  const mix = (a: number, b: number) => a * opacity + b * (1 - opacity);
  return {
    red: mix(top.red, under.red),
    green: mix(top.green, under.green),
    blue: mix(top.blue, under.blue),
  };
}

function rolesOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    (names) => {
      const probe = document.body.appendChild(document.createElement("i"));
      const found = names.map((name) => {
        probe.style.color = `var(--gl-d-${name})`;
        return [name, getComputedStyle(probe).color];
      });
      probe.remove();
      return Object.fromEntries(found) as Record<string, string>;
    },
    [...allRoles()],
  );
}
