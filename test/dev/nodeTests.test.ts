import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { root } from "../../src/dev/repository.ts";
import type { Tally } from "../../src/dev/tiers/tally.ts";

interface Case {
  readonly about: string;
  readonly source: string;
  readonly tally: readonly [passed: number, failed: number, skipped: number];
  readonly printed: RegExp;
}

const cases: readonly Case[] = [
  {
    about: "each test of a suite counts, the suite does not",
    source: `describe("s", () => { test("a", () => {}); test("b", () => {}); });`,
    tally: [2, 0, 0],
    printed: /ok some\.test\.mjs: 2 passed/,
  },
  {
    about: "a failure is printed with its reason",
    source: `test("good", () => {}); test("bad", () => { throw new Error("it broke"); });`,
    tally: [1, 1, 0],
    printed: /FAILED bad \(some\.test\.mjs:2\)\n.*it broke/,
  },
  {
    about: "a suite fails with its tests once, not twice",
    source: `describe("s", () => { test("bad", () => { throw new Error("x"); }); });`,
    tally: [0, 1, 0],
    printed: /FAILED bad/,
  },
  {
    about: "a hook that fails after good tests is a failure",
    source: `describe("s", () => { test("a", () => {}); after(() => { throw new Error("hook"); }); });`,
    tally: [1, 1, 0],
    printed: /hook/,
  },
  {
    about: "a skipped test says why",
    source: `test("real books", { skip: "../shared is absent" }, () => {}); test("a", () => {});`,
    tally: [1, 0, 1],
    printed: /skipped real books: \.\.\/shared is absent/,
  },
  {
    about: "a skipped suite counts as one",
    source: `describe("real books", { skip: "absent" }, () => { test("a", () => {}); test("b", () => {}); });`,
    tally: [0, 0, 1],
    printed: /skipped real books: absent/,
  },
  {
    about: "what a test has to say is printed, the runner's sums are not",
    source: `test("a", (context) => context.diagnostic("7 counted"));`,
    tally: [1, 0, 0],
    printed: /^  7 counted\n.*ok some\.test\.mjs: 1 passed[^\n]*\n?$/,
  },
  {
    about: "a file without tests is a failure",
    source: ``,
    tally: [0, 1, 0],
    printed: /some\.test\.mjs holds no test/,
  },
  {
    about: "a file that cannot be loaded is a failure, and its output is shown",
    source: `await import("./absent.mjs");`,
    tally: [0, 1, 0],
    printed: /Cannot find module/,
  },
  {
    about: "a file that ends with an error code is a failure",
    source: `test("a", () => {}); process.on("exit", () => { process.exitCode = 3; });`,
    tally: [1, 1, 0],
    printed: /FAILED/,
  },
];

for (const { about, source, tally, printed } of cases)
  test(about, async (t) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "node-tests-"));
    t.after(() => fs.rmSync(folder, { recursive: true }));
    const file = path.join(folder, "some.test.mjs");
    fs.writeFileSync(
      file,
      `import { after, describe, test } from "node:test";\n${source}\n`,
    );
    const { tally: counted, lines } = logOf(folder, file);
    const [passed, failed, skipped] = tally;
    assert.deepEqual(counted, { passed, failed, skipped });
    assert.match(lines.join("\n"), printed);
  });

/** Node's runner does not run inside a test of its own, so another process does it. */
function logOf(
  folder: string,
  file: string,
): { readonly tally: Tally; readonly lines: readonly string[] } {
  const module = path.join(root, "src/dev/tiers/testLog.ts");
  const script = `
    import { run } from "node:test";
    import { pathToFileURL } from "node:url";
    const { TestLog } = await import(pathToFileURL(${JSON.stringify(module)}));
    const lines = [];
    const log = new TestLog(${JSON.stringify(folder)}, (line) => lines.push(line));
    for await (const event of run({ files: [${JSON.stringify(file)}] })) log.read(event);
    process.stdout.write(JSON.stringify({ tally: log.tally(), lines }));
    process.exitCode = 0;`;
  const env = { ...process.env };
  delete env["NODE_TEST_CONTEXT"];
  const runner = path.join(folder, "runner.mjs");
  fs.writeFileSync(runner, script);
  const output = execFileSync(process.execPath, [runner], {
    env,
    encoding: "utf8",
  });
  return JSON.parse(output) as ReturnType<typeof logOf>;
}
