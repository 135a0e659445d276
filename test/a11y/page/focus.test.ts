import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, parseColour } from "../../../src/webview/diagram/colour.ts";
import { useLessonPage } from "../../webview/openLesson.ts";
import { themes } from "../../webview/themes.ts";
import { type Stop, stopsOf } from "./focus.ts";
import { surfaces } from "./surfaces.ts";
import { wear } from "./themed.ts";

const open = useLessonPage();

/** Low, so that the bar and the panels of walks have something to cover. */
const low = { width: 640, height: 400 } as const;

for (const surface of surfaces)
  test(`${surface.name}: with Tab and Shift+Tab every stop can be seen and shows that it has the focus`, async () => {
    const page = await surface.open(open, low);
    for (const [name, bring] of surface.states) {
      await bring(page);
      await page.locator(".skip-link").focus();
      const there = await stopsOf(page);
      const back = await stopsOf(page, "Shift+Tab");
      for (const stop of [...there, ...back])
        assert.ok(stop.seen, `${name}: ${stop.name} is covered`);
      for (const stop of there) assertRing(stop, name);
    }
    await page.close();
  });

for (const theme of themes)
  test(`in ${theme.kind} the ring stands out from what is behind it`, async () => {
    const { page } = await open({ theme, width: 1200, diagrams: true });
    await wear(page, theme);
    for (const stop of await stopsOf(page)) assertRing(stop, theme.kind);
    await page.close();
  });

function assertRing({ name, ring }: Stop, state: string): void {
  assert.ok(ring, `${state}: ${name} has no ring`);
  const [colour, ground] = [parseColour(ring.colour), parseColour(ring.ground)];
  assert.ok(
    colour && ground,
    `${state}: ${name} ${ring.colour} ${ring.ground}`,
  );
  const reached = contrast(colour, ground);
  assert.ok(
    reached >= 3,
    `${state}: the ring of ${name} reaches ${reached.toFixed(2)}`,
  );
}
