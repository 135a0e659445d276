import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import { installExtension } from "../../src/dev/installExtension.ts";
import { extensionId, readManifest, root } from "../../src/dev/repository.ts";
import { openWorkbench, type Workbench } from "../../src/dev/workbench.ts";

// What an instructor does with the file, and then a student: npm run package comes before.
suite("the .vsix", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "installed-"));
  const extensionsFolder = path.join(folder, "extensions");
  const manifest = readManifest();
  let workbench: Workbench | undefined;

  before(() => fs.mkdirSync(path.join(folder, "workspace")));
  after(async () => {
    await workbench?.close();
    fs.rmSync(folder, { recursive: true });
  });

  test("is installed by VS Code's own command line", async () => {
    const vsix = path.join(root, `${manifest.name}-${manifest.version}.vsix`);
    assert.ok(fs.existsSync(vsix), `${vsix} is missing: npm run package`);
    const listed = await installExtension(vsix, extensionsFolder);
    assert.ok(
      listed.includes(`${extensionId(manifest)}@${manifest.version}`),
      listed.join(", "),
    );
  });

  test("opens the first lesson, with its diagrams", async () => {
    workbench = await openWorkbench({
      workspace: path.join(folder, "workspace"),
      extensionsFolder,
    });
    await workbench.openView("Guided Lessons");
    await workbench.treeItem("1 What is a Distributed System?").click();
    const page = await workbench.lessonFrame();
    await page
      .locator('figure[data-diagram][data-state="rendered"]')
      .nth(8)
      .waitFor();
    // They came drawn: nothing was loaded to draw them.
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    assert.deepEqual(
      loaded.filter((name) => /mermaid/i.test(name)),
      [],
    );
  });
});
