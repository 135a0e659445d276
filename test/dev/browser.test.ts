import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrowser } from "../../src/dev/browser.ts";
import { usualPlaces } from "../../src/tools/drawing/installedBrowser.ts";

test("CHROMIUM names the browser", async (t) => {
  const before = process.env["CHROMIUM"];
  t.after(() => {
    if (before === undefined) delete process.env["CHROMIUM"];
    else process.env["CHROMIUM"] = before;
  });
  process.env["CHROMIUM"] = process.execPath;
  assert.equal(await findBrowser(), process.execPath);
  process.env["CHROMIUM"] = "/no/browser/here";
  await assert.rejects(findBrowser(), /\/no\/browser\/here.*CHROMIUM/);
});

for (const [platform, pattern] of [
  ["linux", /^\/usr\/bin\/chromium$/],
  ["darwin", /^\/Applications\/Google Chrome\.app\//],
] as const)
  test(`usual places on ${platform}`, () => {
    assert.ok(usualPlaces(platform).some((place) => pattern.test(place)));
  });
