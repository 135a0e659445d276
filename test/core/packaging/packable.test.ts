import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { HumanError } from "../../../src/core/humanError.ts";
import {
  bytesOf,
  isPortable,
  packageLimits,
  refuseUnpackable,
} from "../../../src/core/packaging/packable.ts";
import { pack } from "./course.ts";

/** Files that have a size and nothing else. */
const sized = (sizes: Readonly<Record<string, number>>) => ({
  size: async (path: string) => sizes[path],
  bytes: async () => undefined,
});

const paths = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${index}.md`);

const refused: readonly [
  what: string,
  paths: readonly string[],
  sizes: Readonly<Record<string, number>>,
  sentence: RegExp,
][] = [
  [
    "200,000 files",
    paths(200_000),
    {},
    /^The lessons use 200000 files, and a package holds at most 20000\. /,
  ],
  [
    "2 GB in one file",
    ["a.md", "b.mp4"],
    { "a.md": 9, "b.mp4": 2e9 },
    /The largest is b\.mp4 with 2000 MB: make it smaller/,
  ],
  [
    "too much in all",
    ["a.mp4", "b.mp4"],
    { "a.mp4": 3e8, "b.mp4": 3e8 },
    /^The lessons use 600 MB of files, .* at most 500 MB\. /,
  ],
  [
    "two names that differ in capitals",
    ["src/A.md", "src/a.md"],
    {},
    /^src\/A\.md and src\/a\.md cannot be packed together: /,
  ],
  [
    "two names that look the same",
    ["\u00e9.md", "e\u0301.md"],
    {},
    /cannot be packed together/,
  ],
  ["a question", ["src/Why?.md"], {}, /^src\/Why\?\.md cannot be packed: Win/],
  ["a backslash", ["..\\x"], {}, /^\.\.\\x cannot be packed: Windows has no/],
  ["the way up", ["../x"], {}, /^\.\.\/x cannot be packed/],
  ["a place on the disk", ["/x"], {}, /^\/x cannot be packed/],
  ["a line break", ["a\nb"], {}, /^a�b cannot be packed: /],
  ["a device of Windows", ["src/aux.md"], {}, /^src\/aux\.md cannot be packed/],
];
for (const [what, given, sizes, sentence] of refused)
  test(`a sentence for ${what}`, async () => {
    await assert.rejects(
      refuseUnpackable(given, sized(sizes)),
      (error) => error instanceof HumanError && sentence.test(error.message),
    );
  });

test("as much as a package may hold", async () => {
  const { bytes, files } = packageLimits;
  const all = paths(files);
  await refuseUnpackable(all, sized({ [all[0] ?? ""]: bytes }));
});

test("a file that cannot be read is never left out in silence", async () => {
  await assert.rejects(
    bytesOf("a.png", sized({ "a.png": 3 })),
    /a\.png cannot be read, and the package would lack it\. /,
  );
  await assert.rejects(
    bytesOf("icon.png", sized({ "icon.png": 2e9 })),
    /icon\.png cannot be packed: it has 2000 MB/,
  );
});

// Whatever a disk may hold, and what is special to zip files, Windows, JavaScript, XML and addresses.
const odd = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    "..",
    "__proto__",
    "constructor",
    "aux",
    "CON.md",
    "a b",
    "100%",
    "%2e%2e",
    "%",
    "#x",
    "a?b",
    "a&b",
    "ü",
    "海",
    "👩‍🚀",
    "a.",
    "-x",
    "README",
    "extension",
    "\\x",
    "..\\x",
    "<b>",
    "'\"",
    "\uD800",
  ),
);
const name = odd.filter((each) => !each.includes("/") && !/^\.*$/.test(each));

test("a course of any strange names packs whole, or is refused with a sentence", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
      name,
      odd,
      async (names, folder, folderName) => {
        const texts: Record<string, string> = {};
        for (const each of names) {
          texts[`${each}.md`] = `# ${each}\n`;
          texts[`${folder}/${each}.md`] = "# Below\n";
        }
        const packing = pack(texts, { folderName }).catch(
          (error: unknown) => error,
        );
        const made = await packing;
        if (made instanceof Error) {
          if (!(made instanceof HumanError)) throw made;
          assert.match(made.message, /^[^\n]+\.$/u);
          return;
        }
        const files = unzipSync((made as { bytes: Uint8Array }).bytes);
        const entries = Object.keys(files);
        for (const entry of entries)
          for (const part of entry.split("/"))
            assert.ok(isPortable(part), JSON.stringify(entry));
        const folded = entries.map((entry) => entry.toLowerCase());
        assert.equal(new Set(folded).size, entries.length);
        assert.ok(
          !folded.some((entry) =>
            folded.some((other) => other.startsWith(`${entry}/`)),
          ),
          "no file is a folder too",
        );
        JSON.parse(
          strFromU8(files["extension/package.json"] ?? new Uint8Array()),
        );
      },
    ),
    { numRuns: 60 },
  );
});
