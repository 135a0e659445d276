import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Manifest } from "../../../../src/core/packaging/courseManifest.ts";
import { courseEngineFiles } from "../../../../src/core/packaging/standalone/engineWords.ts";
import { authorCommands } from "../../../../src/core/packaging/standalone/forLearners.ts";
import { coursePrefix } from "../../../../src/core/packaging/standalone/prefix.ts";
import { standaloneManifest } from "../../../../src/core/packaging/standalone/standaloneManifest.ts";
import { requestFor } from "../course.ts";

function own(name: string): string {
  const file = new URL(`../../../../${name}`, import.meta.url);
  return fs.readFileSync(fileURLToPath(file), "utf8");
}

const manifest = JSON.parse(own("package.json")) as Manifest;
const words = own("package.nls.json");
const engine = {
  manifest,
  files: new Map([["package.nls.json", new TextEncoder().encode(words)]]),
};
const identity = { publisher: "ada", name: "harbour", version: "1.0.0" };
const {
  content: { course },
} = await requestFor({
  "book.toml": '[book]\ntitle = "Harbour"\n',
  "src/SUMMARY.md": "- [A](a.md)\n",
  "src/a.md": "# A\n",
});
const made = standaloneManifest(engine, course, identity, {
  folder: "harbour",
  drawings: "diagrams.json",
});
const prefix = coursePrefix(identity);

test("no id of the engine is left, but the place where the prefix is said", () => {
  const { guidedLessons, ...rest } = made;
  assert.deepEqual(guidedLessons, { prefix: "ada_harbour" });
  assert.doesNotMatch(JSON.stringify(rest), /guidedLessons/);
  const files = courseEngineFiles(engine, prefix, course.title);
  const texts = new TextDecoder().decode(files.get("package.nls.json"));
  assert.doesNotMatch(texts, /guidedLessons\./);
  assert.match(texts, /"container.title": "Harbour"/);
});

test("every command for learners is there, none for authors", () => {
  const commands = (contributes: unknown): string[] =>
    (contributes as { commands: { command: string }[] }).commands.map(
      ({ command }) => command,
    );
  const all = commands(manifest["contributes"]);
  for (const id of authorCommands)
    if (!all.includes(id)) assert.fail(`${id} is no command any more`);
  assert.deepEqual(
    commands(made["contributes"]),
    all
      .filter((id) => !authorCommands.has(id))
      .map((id) => id.replace("guidedLessons", prefix)),
  );
});

test("its course is contributed under its own name, so that the engine beside it does not list it", () => {
  const { [prefix]: own, guidedLessons } = made["contributes"] as Manifest;
  assert.equal(guidedLessons, undefined);
  assert.deepEqual(own, {
    courses: [{ path: "harbour", drawings: "diagrams.json" }],
  });
});

test("it depends on nothing, and runs what the engine runs", () => {
  assert.equal(made["extensionDependencies"], undefined);
  for (const field of ["main", "browser", "extensionKind"])
    assert.deepEqual(made[field], manifest[field]);
});

test("menus ask about views, panels and keys that this manifest names", () => {
  const { menus } = made["contributes"] as {
    menus: Record<string, { command: string; when?: string }[]>;
  };
  const [first] = menus["view/title"] ?? [];
  assert.match(
    first?.when ?? "",
    /^view == ada_harbour\.lessons && ada_harbour\./,
  );
  const panel = menus["editor/title"]?.find(({ command }) =>
    command.endsWith(".nextLesson"),
  );
  assert.equal(panel?.when, "activeWebviewPanelId == 'ada_harbour.lesson'");
});
