import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { walkWords } from "../../src/core/diagram/walk/walkChoice.ts";
import { frontMatterKeys } from "../../src/core/language/completion/frontMatter.ts";
import { quizAttributes } from "../../src/core/language/completion/quizTag.ts";
import {
  bookKeys,
  courseKeys,
} from "../../src/core/language/completion/settingsKeys.ts";
import {
  quizKeys,
  sharedKeys,
  tomlTypes,
} from "../../src/core/language/completion/tomlTypes.ts";
import { directiveNames } from "../../src/core/markdown/directiveNames.ts";
import { alertKinds } from "../../src/core/markdown/syntax/alerts.ts";
import { identityFields } from "../../src/core/packaging/identity.ts";
import { authorCommands } from "../../src/core/packaging/standalone/forLearners.ts";
import { cliCommands } from "../../src/tools/commands/list.ts";
import { examples, guides, quizFiles, root } from "./guideExamples.ts";

const manifest = JSON.parse(
  fs.readFileSync(path.join(root, "package.json"), "utf8"),
) as {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
    }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          { readonly type: string; readonly enum?: readonly unknown[] }
        >
      >;
    };
  };
};
const words = JSON.parse(
  fs.readFileSync(path.join(root, "package.nls.json"), "utf8"),
) as Readonly<Record<string, string>>;
const settings = manifest.contributes.configuration.properties;

function titleOf(id: string): string {
  const found = manifest.contributes.commands.find(
    ({ command }) => command === id,
  );
  return words[found?.title.replaceAll("%", "") ?? ""] ?? assert.fail(id);
}

describe("the guides are complete", () => {
  const all = guides.map(({ text }) => text).join("\n");
  const exampleText = examples.map(({ text }) => text).join("\n");
  const quizKeysShown = quizFiles.map(({ text }) => text).join("\n");
  const settingsShown = (file: string): string =>
    examples
      .filter(({ name }) => name === file)
      .map(({ text }) => text)
      .join("\n");
  const shown: readonly (readonly [
    what: string,
    patterns: readonly string[],
    where: string,
  ])[] = [
    // `playpen` is the older name of another.
    [
      "directive",
      directiveNames.map((name) => `{{#${name} `),
      `${exampleText}{{#playpen `,
    ],
    [
      "alert",
      alertKinds.map((kind) => `> [!${kind.toUpperCase()}]`),
      exampleText,
    ],
    [
      "key of front matter",
      Object.keys(frontMatterKeys).map((key) => `\n${key}:`),
      exampleText,
    ],
    ["way through a diagram", walkWords.map((word) => `\`${word}\``), all],
    [
      "attribute of a quiz",
      Object.keys(quizAttributes).map((name) => ` ${name}="`),
      exampleText,
    ],
    [
      "key of a quiz file",
      [
        ...quizKeys,
        ...sharedKeys,
        ...tomlTypes.flatMap(({ further }) => further),
      ].map((key) => `\n${key} = `),
      quizKeysShown,
    ],
    [
      "key of guided-lessons.toml",
      [...courseKeys.map(({ name }) => name), ...identityFields].map(
        (key) => `\n${key} = `,
      ),
      `\n${settingsShown("guided-lessons.toml")}`,
    ],
    [
      "key of book.toml",
      bookKeys.map(({ name }) => `\n${name} = `),
      `\n${settingsShown("book.toml")}`,
    ],
    [
      "setting",
      Object.keys(settings).map((name) => `"${name}":`),
      settingsShown("settings"),
    ],
    [
      "command for authors",
      [...authorCommands].map(titleOf).map((title) => `| ${title} `),
      all,
    ],
  ];

  for (const [what, patterns, where] of shown)
    it(`show every ${what}`, () => {
      assert.ok(patterns.length > 0);
      assert.deepEqual(
        patterns.filter((pattern) => !where.includes(pattern)),
        [],
      );
    });

  for (const { text, where } of examples.filter(
    ({ name }) => name === "settings",
  ))
    it(`${where} holds settings as the manifest declares them`, () => {
      for (const [name, value] of Object.entries(
        JSON.parse(text) as Record<string, unknown>,
      )) {
        const { type, enum: values } =
          settings[name] ?? assert.fail(`${name} is no setting`);
        assert.ok(values?.includes(value) ?? true, name);
        const kind = Array.isArray(value) ? "array" : typeof value;
        assert.equal(type === "integer" ? "number" : type, kind, name);
      }
    });

  it("name every command of the command line that they tell to run", () => {
    const run = [...all.matchAll(/guided-lessons (\w+) \S/g)].map(
      ([, name]) => name ?? "",
    );
    const known = cliCommands.map(({ name }) => name);
    assert.deepEqual(
      known.filter((name) => !run.includes(name)),
      [],
    );
    assert.deepEqual(
      [...all.matchAll(/--no guided-lessons (\w+)/g)]
        .map(([, name]) => name ?? "")
        .filter((name) => !known.includes(name)),
      [],
    );
  });
});
