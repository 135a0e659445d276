import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bareTextIn } from "../../src/dev/l10n/bareText.ts";
import { messagesIn } from "../../src/dev/l10n/messages.ts";
import { parseSource, shownSources } from "../../src/dev/l10n/sources.ts";

test("no visible text stands outside l10n", () => {
  assert.deepEqual(shownSources().flatMap(bareTextIn), []);
});

suite("a text that nobody could translate is seen", () => {
  const cases: readonly [file: string, code: string][] = [
    ["src/host/x.ts", `vscode.window.showInformationMessage("It is done.");`],
    [
      "src/host/x.ts",
      `vscode.window.showErrorMessage(ok ? t : "It is broken.");`,
    ],
    ["src/host/x.ts", "vscode.window.showWarningMessage(`${name} is gone`);"],
    ["src/host/x.ts", `vscode.window.showInputBox({ prompt: "Your name" });`],
    ["src/host/x.ts", `pick.placeholder = "Choose a lesson";`],
    ["src/host/x.ts", `const item = { label: "$(folder) Open" };`],
    ["src/host/x.ts", `createWebviewPanel("x", "Lesson", 1, {});`],
    ["src/host/x.ts", `vscode.l10n.t("{0} left", many ? "some" : none);`],
    ["src/host/x.ts", "const page = `<p>Loading ${name}</p>`;"],
    ["src/webview/x.ts", `made.textContent = "Copied";`],
    ["src/webview/x.ts", `made.setAttribute("aria-label", "Zoom in");`],
    ["src/webview/x.ts", `element("p", { title: "A hint" });`],
    ["src/webview/x.ts", `element("p", {}, "Well done");`],
    ["src/webview/x.ts", `button("Check");`],
    ["src/webview/x.ts", `words.append("Nothing", mark);`],
    ["src/protocol/x.ts", 'const m = `<nav aria-label="Lessons"></nav>`;'],
    ["src/protocol/x.ts", `const m = "<h1>Review</h1>";`],
    ["src/core/x.ts", `const f = { rule, message: "The file is missing." };`],
    ["src/core/x.ts", 'const f = say`${path || "the course"} is missing.`;'],
    ["src/core/x.ts", `const f = { template: "Glued {0}", args: [] };`],
  ];
  for (const [file, code] of cases)
    test(`${file}: ${code}`, () => {
      const found = bareTextIn(parseSource(file, code));
      assert.equal(found.length, 1, found.join("\n"));
      assert.match(found[0] ?? "", /^src\/\w+\/x\.ts:1: /);
    });
});

suite("what is translated, or is no text, is let through", () => {
  const cases: readonly [file: string, code: string][] = [
    ["src/host/x.ts", `showInformationMessage(vscode.l10n.t("It is done."));`],
    ["src/host/x.ts", "item.label = `$(folder) ${name}`;"],
    ["src/host/x.ts", `const item = { label: "book.toml" };`],
    ["src/webview/x.ts", `element("p", { class: "hint" }, strings.hint);`],
    ["src/webview/x.ts", `button("", "secondary");`],
    ["src/protocol/x.ts", 'const m = `<p class="a">${words}</p>`;'],
    ["src/core/x.ts", "const f = { message: say`Put <quiz> in a line.` };"],
  ];
  for (const [file, code] of cases)
    test(`${file}: ${code}`, () => {
      assert.deepEqual(bareTextIn(parseSource(file, code)), []);
    });
});

test("messages are found as VS Code and the core know them", () => {
  const { messages, problems } = messagesIn(
    parseSource(
      "src/host/x.ts",
      `vscode.l10n.t("Open {0}", name);
say\`\${count} of \${all} \\\`left\\\`\`;
vscode.l10n.t({ message: "Start", comment: ["a course"] });
vscode.l10n.t(name);`,
    ),
  );
  assert.deepEqual(
    messages.map(({ key, english }) => [key, english]),
    [
      ["Open {0}", "Open {0}"],
      ["{0} of {1} `left`", "{0} of {1} `left`"],
      ["Start/a course", "Start"],
    ],
  );
  assert.deepEqual(problems, [
    "src/host/x.ts:4: vscode.l10n.t needs its sentence written out",
  ]);
});
