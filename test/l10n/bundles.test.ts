import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";
import {
  bundleFile,
  compareBundles,
  languages,
  manifestFile,
  readBundle,
} from "../../src/dev/l10n/bundles.ts";
import { englishBundle, messagesOf } from "../../src/dev/l10n/messages.ts";
import { shownSources } from "../../src/dev/l10n/sources.ts";
import { root } from "../../src/dev/repository.ts";

const { messages, problems } = messagesOf(shownSources());
const english = englishBundle(messages);

suite("what there is to translate", () => {
  test("is said where a translation can follow", () => {
    assert.deepEqual(problems, []);
  });

  test("is written down as the code says it (npm run l10n)", () => {
    assert.deepEqual(readBundle(bundleFile()), english);
  });

  test("is all there: of the host, the core and the page", () => {
    const places = messages.map(({ place }) => place);
    for (const part of ["src/host/", "src/core/", "src/protocol/strings.ts"])
      assert.ok(
        places.filter((place) => place.startsWith(part)).length > 100,
        part,
      );
  });
});

for (const language of languages)
  suite(language, () => {
    for (const [file, from] of [
      [bundleFile(language), english],
      [manifestFile(language), readBundle(manifestFile())],
    ] as const)
      test(`${file}: nothing missing, nothing left over, the same gaps`, () => {
        const found = compareBundles(from, readBundle(file));
        assert.deepEqual(
          found.map(({ kind, words }) => `${kind}: ${words}`),
          [],
        );
      });

    test("says which language it is, and how it is read", () => {
      const { en, ltr } = readBundle(bundleFile(language));
      assert.equal(en, language);
      assert.equal(ltr, language === "ar" ? "rtl" : "ltr");
    });

    test("has the pages of the walkthroughs where VS Code looks for them", () => {
      const pages = fs
        .globSync("media/walkthroughs/*.md", { cwd: root })
        .filter((file) => !file.includes(".nls."));
      assert.ok(pages.length > 0);
      for (const page of pages) {
        const own = path.join(root, page.replace(/md$/, `nls.${language}.md`));
        assert.match(fs.readFileSync(own, "utf8"), /^## .+\n\n[^\n]/);
      }
    });

    test("translates: hardly anything is left in English", () => {
      const translated = readBundle(bundleFile(language));
      const same = Object.entries(english).filter(
        ([key, text]) => /\p{L}{4}/u.test(text) && translated[key] === text,
      );
      assert.ok(same.length < 40, same.map(([key]) => key).join("\n"));
    });
  });

suite("the comparison", () => {
  const from = { "{0} of {1}": "{0} of {1}", Open: "Open" };
  const cases: readonly [about: string, bundle: object, kinds: string[]][] = [
    ["nothing wrong", { "{0} of {1}": "{1} / {0}", Open: "Öffnen" }, []],
    ["a missing key", { "{0} of {1}": "{0} von {1}" }, ["missing"]],
    [
      "a key that nobody uses",
      { "{0} of {1}": "{0} von {1}", Open: "Öffnen", Close: "Zu" },
      ["unused"],
    ],
    ["a lost gap", { "{0} of {1}": "{0} von", Open: "Öffnen" }, ["gaps"]],
    [
      "a gap too many",
      { "{0} of {1}": "{0} von {1}", Open: "{0} öffnen" },
      ["gaps"],
    ],
    ["an empty one", { "{0} of {1}": "{0} von {1}", Open: " " }, ["empty"]],
  ];
  for (const [about, bundle, kinds] of cases)
    test(`sees ${about}`, () => {
      const found = compareBundles(from, bundle as Record<string, string>);
      assert.deepEqual(
        found.map(({ kind }) => kind),
        kinds,
      );
    });
});
