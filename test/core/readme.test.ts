import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readInlineQuiz } from "../../src/core/quiz/readInline.ts";
import { readTomlQuiz } from "../../src/core/quiz/readToml.ts";

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);

describe("src/README.md", () => {
  const guide = read("src/README.md");

  it("names only paths that exist", () => {
    assert.deepEqual(namedPaths(guide).filter(isMissing), []);
  });

  it("draws a tree of files that exist", () => {
    const tree = treePaths(fence(guide, "text"));
    assert.ok(tree.length > 15);
    assert.deepEqual(tree.filter(isMissing), []);
  });

  it("leaves out no folder of the first two levels", () => {
    const drawn = new Set(treePaths(fence(guide, "text")));
    const folders = ["src", "src/core", "src/host"].flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${folder}/${entry.name}`),
    );
    assert.deepEqual(
      folders.filter((folder) => !drawn.has(folder)),
      [],
    );
  });
});

describe("README.md", () => {
  const readme = read("README.md");
  const manifest = JSON.parse(read("package.json")) as Manifest;
  const titles = JSON.parse(read("package.nls.json")) as Record<string, string>;

  it("links only to what exists", () => {
    const targets = [
      ...withoutFences(readme).matchAll(/\]\((?!https?:)([^)#]+)\)/g),
    ];
    assert.deepEqual(
      targets.map((match) => match[1] ?? "").filter(isMissing),
      [],
    );
  });

  it("names every command and every setting", () => {
    const commands = manifest.contributes.commands.map(
      ({ title }) => titles[title.replaceAll("%", "")] ?? title,
    );
    const settings = Object.keys(
      manifest.contributes.configuration.properties,
    ).map((name) => `\`${name}\``);
    assert.deepEqual(
      [...commands, ...settings].filter((name) => !readme.includes(name)),
      [],
    );
  });

  it("has a quiz to copy that reads without a finding", () => {
    const [, id = "", body = ""] =
      /<quiz id="(.*)">\n([\s\S]*?)^<\/quiz>$/m.exec(readme) ?? [];
    const quiz = readInlineQuiz({
      body,
      attributes: { id },
      file: "README.md",
      lineAt: (line) => line + 1,
    });
    assert.deepEqual(quiz.findings, []);
    assert.equal(quiz.questions[0]?.kind, "choice");
  });

  it("has a quiz file to copy that reads without a finding", () => {
    const source = [...readme.matchAll(/^```toml\n([\s\S]*?)^```$/gm)]
      .map((match) => match[1] ?? "")
      .find((toml) => toml.includes("[[questions]]"));
    const quiz = readTomlQuiz(source ?? "", "example.toml");
    assert.deepEqual(quiz.findings, []);
    assert.equal(quiz.questions[0]?.kind, "choice");
  });
});

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly title: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, unknown>>;
    };
  };
}

function read(file: string): string {
  return fs.readFileSync(path.join(root, file), "utf8");
}

function isMissing(file: string): boolean {
  return !fs.existsSync(path.join(root, file));
}

/** What stands in code marks and looks like a path: a slash between plain names, or a file of the root. */
function namedPaths(text: string): string[] {
  return [...withoutFences(text).matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] ?? "")
    .filter(
      (name) =>
        /^(src|test|media|lessons)(\/|$)/.test(name) ||
        /^\.?[\w.]+\.json$/.test(name),
    )
    .filter((name) => name !== "tsconfig.json");
}

/** The paths of a tree that is drawn by indentation, from the repository's root. */
function treePaths(tree: string): string[] {
  const above: string[] = [];
  return tree
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const depth = line.search(/\S/) / 2;
      const name = line.trim().split(/\s/)[0] ?? "";
      above.splice(depth, above.length, name.replace(/\/$/, ""));
      return above.join("/");
    });
}

function withoutFences(text: string): string {
  return text.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, "");
}

function fence(text: string, language: string): string {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m");
  return pattern.exec(text)?.[1] ?? "";
}
