import assert from "node:assert/strict";
import { test } from "node:test";
import { useWatchedPages } from "./openWatched.ts";
import { nothing } from "./watch.ts";

const pages = useWatchedPages();

/** What every counter is there for, in a page without a policy and without our cleaning. */
const bad = `<!doctype html>
<body>
<header class="lesson-header"><a href="#">Course</a></header>
<main><article>
<script>
  alert(1);
  acquireVsCodeApi().postMessage({ type: "openLink", lessonId: "a", href: "https://nowhere.example" });
</script>
<img src="http://nowhere.example/none.png" onerror="xssAttack()">
<iframe srcdoc="<p>frame</p>"></iframe>
<form action="http://nowhere.example/form"><input name="a"></form>
<a href="command:workbench.action.terminal.new">run</a>
<a href="http://nowhere.example/elsewhere.html">leave</a>
<p style="position:fixed;inset:0;z-index:99">cover</p>
</article></main>
</body>`;

test("every counter can count", async () => {
  const { watch } = await pages.document(bad);
  const { counts, evidence } = await watch.count();
  const left = { ...counts, navigations: await watch.leaves() };
  const policy = "refused by the policy";
  for (const [name, count] of Object.entries(left))
    if (name !== policy)
      assert.ok(count > 0, `${name}\n${evidence.join("\n")}`);
  assert.deepEqual(Object.keys(left), Object.keys(nothing));
  // The page, the script's call and what the image called.
  assert.ok(left["scripts run"] >= 3);
});

test("what a policy refuses is counted too", async () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const { watch } = await pages.document(policy + bad);
  const { counts } = await watch.count();
  assert.ok(counts["refused by the policy"] > 0);
  assert.equal(counts["messages to the host"], 0);
});

test("a page of ours that holds nothing bad counts nothing", async () => {
  const { watch } = await pages.document(
    `<!doctype html><body><main><article><p>Text</p></article></main></body>`,
  );
  assert.deepEqual((await watch.count()).counts, nothing);
});
