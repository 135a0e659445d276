import assert from "node:assert/strict";
import { test } from "node:test";
import {
  figure,
  focused,
  marked,
  opener,
  panel,
  part,
  said,
  signs,
  useFailPage,
} from "./failPage.ts";

const opened = useFailPage();

test("it is offered for systems, open where the author wants it, and not for decisions", async () => {
  const { page } = await opened();
  assert.equal(await opener(page, "balancer").count(), 1);
  assert.equal(await panel(page, "balancer").count(), 0);
  assert.equal(await panel(page, "centres").count(), 1);
  assert.equal(await figure(page, "decisions").locator(".walk").count(), 0);
  await page.close();
});

test("failing the load balancer leaves no server reachable, failing Server 2 leaves three", async () => {
  const { page } = await opened();
  await opener(page, "balancer").click();
  await part(page, "balancer", "Load Balancer").click();
  assert.equal(
    await said(page, "balancer"),
    "Failing Load Balancer: 4 of 5 others can no longer be reached: Server 1, Server 2, Server 3 and Server N.",
  );
  assert.deepEqual(await marked(page, "balancer", "unreachable"), [
    "Server 1",
    "Server 2",
    "Server 3",
    "Server N",
  ]);
  assert.deepEqual(await marked(page, "balancer", "failed"), ["Load Balancer"]);
  // Crossed out, dashed: not by colour alone, and said to those who do not see it.
  assert.equal(await signs(page, "balancer", "cross"), 1);
  const server = part(page, "balancer", "Server 1, cannot be reached");
  assert.match(
    await server
      .locator("rect")
      .first()
      .evaluate((shape) => getComputedStyle(shape).strokeDasharray),
    /4px/,
  );
  assert.equal(
    await figure(page, "balancer")
      .locator('path[data-walk="unreachable"]')
      .count(),
    5,
  );
  await part(page, "balancer", "Load Balancer").click();
  assert.equal(
    await said(page, "balancer"),
    "Nothing has failed: all 6 parts can be reached from Users.",
  );
  await part(page, "balancer", "Server 2").click();
  assert.equal(
    await said(page, "balancer"),
    "Failing Server 2: all 5 others can still be reached.",
  );
  assert.deepEqual(await marked(page, "balancer", "unreachable"), []);
  await page.close();
});

test("by keyboard: arrow keys from part to part, Enter and the space bar fail and restore", async () => {
  const { page } = await opened();
  await opener(page, "balancer").focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Users");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), "Load Balancer");
  await page.keyboard.press("Enter");
  assert.equal(
    await part(page, "balancer", "Load Balancer").getAttribute("aria-pressed"),
    "true",
  );
  for (const [key, name] of [
    ["ArrowRight", "Server 1, cannot be reached"],
    ["End", "Server N, cannot be reached"],
    ["ArrowRight", "Server N, cannot be reached"],
    ["ArrowLeft", "Server 3, cannot be reached"],
    ["ArrowUp", "Load Balancer"],
    ["Home", "Users"],
  ] as const) {
    await page.keyboard.press(key);
    assert.equal(await focused(page), name, key);
  }
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  assert.match(await said(page, "balancer"), /^Nothing has failed/);
  // One stop for the picture, then the controls; closing gives everything back.
  await page.keyboard.press("Tab");
  while (!(await focused(page)).startsWith("Restore all"))
    await page.keyboard.press("Tab");
  await panel(page, "balancer").getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Try failures");
  const svg = figure(page, "balancer").locator(".diagram-box > svg");
  assert.equal(await svg.getAttribute("role"), "img");
  assert.equal(
    await svg
      .locator("[tabindex], [data-walk], [aria-pressed], .walk-sign")
      .count(),
    0,
  );
  await page.close();
});

test("a group fails as a whole, one of its parts is restored alone, everything is restored at once", async () => {
  const { page } = await opened();
  const restore = panel(page, "centres").getByRole("button", {
    name: "Restore all",
  });
  assert.equal(await restore.getAttribute("aria-disabled"), "true");
  await part(page, "centres", "Group: Data centre East").click();
  assert.equal(
    await said(page, "centres"),
    "Failing Data centre East (2 parts): all 5 others can still be reached.",
  );
  assert.deepEqual(await marked(page, "centres", "failed"), [
    "Web A",
    "Primary",
    "Data centre East",
  ]);
  await part(page, "centres", "Group: Data centre West").click();
  assert.equal(
    await said(page, "centres"),
    "Failing Data centre East (2 parts) and Data centre West (2 parts): 1 of 3 others can no longer be reached: Mail.",
  );
  await part(page, "centres", "Web A").click();
  assert.equal(
    await part(page, "centres", "Group: Data centre East").getAttribute(
      "aria-pressed",
    ),
    "false",
  );
  assert.deepEqual(await marked(page, "centres", "failed"), [
    "Primary",
    "Web B",
    "Replica",
    "Data centre West",
  ]);
  await restore.click();
  assert.deepEqual(await marked(page, "centres", "failed"), []);
  assert.match(await said(page, "centres"), /^Nothing has failed/);
  await page.close();
});

test("the ground of a group and the arrows are no buttons", async () => {
  const { page } = await opened();
  const cluster = figure(page, "centres").locator("g.cluster > rect").first();
  await cluster.click({ position: { x: 5, y: 60 } });
  assert.deepEqual(await marked(page, "centres", "failed"), []);
  await page.close();
});

test("single points of failure are framed and named, and change with what has failed", async () => {
  const { page } = await opened();
  const show = panel(page, "centres").getByRole("button", {
    name: "Single points of failure",
  });
  await show.click();
  assert.equal(
    await said(page, "centres"),
    "3 single points of failure: Load balancer, Web A and Web B. Not counted: User, where everything starts.",
  );
  assert.equal(await signs(page, "centres", "frame"), 3);
  assert.equal(
    await part(
      page,
      "centres",
      "Load balancer, single point of failure",
    ).count(),
    1,
  );
  await part(page, "centres", "Web B, single point of failure").click();
  assert.match(
    await said(page, "centres"),
    /others can no longer be reached: Mail\. 3 single points of failure: Load balancer, Web A and Primary\./,
  );
  await show.click();
  assert.equal(await signs(page, "centres", "frame"), 0);
  await page.close();
});

test("a path is traced by lists or in the picture, and leads around what failed", async () => {
  const { page } = await opened();
  await panel(page, "centres")
    .getByRole("button", { name: "Trace a path" })
    .click();
  assert.match(await said(page, "centres"), /^Choose where the path starts/);
  const from = panel(page, "centres").getByRole("combobox", { name: "From" });
  const to = panel(page, "centres").getByRole("combobox", { name: "to" });
  assert.equal(await from.inputValue(), "User");
  await to.selectOption({ label: "Replica" });
  assert.equal(
    await said(page, "centres"),
    "From User to Replica in 3 steps: User → Load balancer → Web B → Replica.",
  );
  assert.deepEqual(await marked(page, "centres", "path"), [
    "User",
    "Load balancer",
    "Web B",
    "Replica",
  ]);
  const trace = panel(page, "centres").getByRole("button", {
    name: "Trace a path",
  });
  await trace.click();
  await part(page, "centres", "Web B").click();
  await trace.click();
  assert.match(
    await said(page, "centres"),
    /From User to Replica in 4 steps: User → Load balancer → Web A → Primary → Replica\.$/,
  );
  // Both ends are there: the next part that is pressed is a new beginning.
  await part(page, "centres", "Replica").click();
  assert.equal(await to.inputValue(), "");
  await part(page, "centres", "User").click();
  assert.match(
    await said(page, "centres"),
    /No path leads from Replica to User\.$/,
  );
  await page.close();
});

test("what is said is announced as it changes, and not at the opening of a lesson", async () => {
  const { page } = await opened();
  const status = panel(page, "centres").getByRole("status");
  assert.equal(
    (await status.textContent())?.trim(),
    "Choose a part in the picture, or the name of a group: it fails.",
  );
  await status.evaluate((element) => {
    const heard: string[] = [];
    (globalThis as unknown as Record<string, unknown>)["heard"] = heard;
    new MutationObserver(() => heard.push(element.textContent ?? "")).observe(
      element,
      { childList: true, subtree: true, characterData: true },
    );
  });
  await part(page, "centres", "Mail").click();
  const heard = await page.evaluate(
    () => (globalThis as unknown as Record<string, unknown>)["heard"],
  );
  assert.deepEqual(heard, ["Failing Mail: all 6 others can still be reached."]);
  await page.close();
});
