import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import { workFolder } from "../../src/dev/repository.ts";
import { openWorkbench, type Workbench } from "../../src/dev/workbench.ts";

const files: Readonly<Record<string, string>> = {
  "book.toml": '[book]\ntitle = "Foreign"\n',
  "guided-lessons.toml": 'id = "foreign"\n',
  "src/SUMMARY.md": "# Summary\n\n- [Arrive](a.md)\n- [Stay](b.md)\n",
  "src/a.md": `# Arrive

The text of a course that nobody knows yet.

![A picture from elsewhere](https://pictures.example/a.png)

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`

<quiz id="sure">

Sure?

- [x] Yes
- [ ] No

</quiz>
`,
  "src/b.md": "# Stay\n\nMore.\n",
  "more/one.md": "# One\n\nA folder that only a setting names.\n",
  // A workspace may name folders once it is trusted; what its reader's computer loads it can never say.
  ".vscode/settings.json": JSON.stringify({
    "guidedLessons.courseFolders": ["more"],
    "guidedLessons.remoteImages": true,
  }),
};

// One window, one step after the other.
suite("a folder that nobody has trusted yet", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "trust-"));
  let workbench: Workbench;
  const picture = 'img[src="https://pictures.example/a.png"]';
  const link = "a.remote-image";

  before(async () => {
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    workbench = await openWorkbench({
      workspace: folder,
      workspaceTrust: true,
      settings: { "guidedLessons.remoteImages": true },
    });
    await workbench.openView("Guided Lessons");
  });
  after(async () => {
    const pictures = path.join(workFolder, "screenshots");
    fs.mkdirSync(pictures, { recursive: true });
    await workbench?.page.screenshot({
      path: path.join(pictures, "trust.png"),
    });
    await workbench?.close();
    fs.rmSync(folder, { recursive: true });
  });

  test("its lessons are there and can be read", async () => {
    await workbench.page
      .locator(".statusbar", { hasText: "Restricted Mode" })
      .waitFor();
    await workbench.treeItem("Course Foreign").waitFor();
    await workbench.treeItem("1 Arrive").click();
    const page = await workbench.lessonFrame("a");
    await page.locator("p", { hasText: "nobody knows yet" }).waitFor();
    await page
      .locator('figure[data-state="rendered"] svg[role="img"]')
      .waitFor();
  });

  test("a quiz of it can be answered, and counts", async () => {
    const page = await workbench.lessonFrame("a");
    await page
      .locator('[data-question="sure"] label', { hasText: "Yes" })
      .click();
    await page
      .locator("[data-question] vscode-button", { hasText: "Check" })
      .click();
    await page
      .locator('[data-question="sure"][data-state="correct"]')
      .waitFor();
  });

  test("it names no folders, and loads nothing from the network", async () => {
    assert.equal(await workbench.treeItem("Course more").count(), 0);
    const page = await workbench.lessonFrame("a");
    await page.locator(link, { hasText: "A picture from elsewhere" }).waitFor();
    assert.equal(await page.locator(picture).count(), 0);
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute("content");
    assert.match(policy ?? "", /img-src [^;]*data:;/);
  });

  test("trusted, it gets both without being opened anew", async () => {
    await workbench.runCommand("Workspaces: Manage Workspace Trust");
    await workbench.page
      .locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ })
      .first()
      .click();
    await workbench.treeItem("Course more").waitFor();
    const page = await workbench.frameWith(`main[data-lesson="a"] ${picture}`);
    assert.equal(await page.locator(link).count(), 0);
  });
});
