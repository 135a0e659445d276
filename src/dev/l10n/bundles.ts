import fs from "node:fs";
import path from "node:path";
import { root } from "../repository.ts";

/** The languages that are complete, as VS Code names them. English is the code's own. */
export const languages = ["de", "fr", "ar"] as const;

export type Language = (typeof languages)[number];

/** Translations by key. */
export type Bundle = Readonly<Record<string, string>>;

/** What is wrong with a language, in words for whoever mends it. */
export interface BundleProblem {
  readonly kind: "missing" | "unused" | "gaps" | "empty";
  readonly key: string;
  readonly words: string;
}

/** Where translations of the code lie; without a language, what there is to translate. */
export function bundleFile(language?: Language): string {
  return `l10n/bundle.l10n.${language === undefined ? "" : `${language}.`}json`;
}

/** Where the texts of the manifest lie; without a language, the English ones. */
export function manifestFile(language?: Language): string {
  return `package.nls.${language === undefined ? "" : `${language}.`}json`;
}

/** Throws when the file holds anything but texts by key. Nothing yet: no keys. */
export function readBundle(file: string): Bundle {
  const place = path.join(root, file);
  if (!fs.existsSync(place)) return {};
  const value = JSON.parse(fs.readFileSync(place, "utf8")) as Bundle;
  const wrong = Object.entries(value).find(
    ([, text]) => typeof text !== "string",
  );
  if (wrong) throw new Error(`${file}: “${wrong[0]}” is no text`);
  return value;
}

/** Written in the order it is given, as prettier would. */
export function writeBundle(file: string, bundle: Bundle): void {
  const place = path.join(root, file);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, `${JSON.stringify(bundle, undefined, 2)}\n`);
}

/** Compares a language with the English texts by key. */
export function compareBundles(
  english: Bundle,
  translated: Bundle,
): readonly BundleProblem[] {
  const missing = Object.keys(english).filter((key) => !(key in translated));
  const unused = Object.keys(translated).filter((key) => !(key in english));
  return [
    ...missing.map((key) => problem("missing", key, "has no translation")),
    ...unused.map((key) => problem("unused", key, "is said nowhere any more")),
    ...Object.entries(translated).flatMap(([key, text]) => {
      const from = english[key];
      if (from === undefined) return [];
      if (text.trim() === "") return [problem("empty", key, "is left empty")];
      const [wanted, given] = [fixedParts(from), fixedParts(text)];
      return wanted === given
        ? []
        : [problem("gaps", key, `needs ${wanted}, but has ${given}`)];
    }),
  ];
}

/** What a translation keeps: gaps, targets of commands, code, and the keys of `a=b|c=d` lists. Sorted, so order is free. */
function fixedParts(text: string): string {
  const parts = text.match(
    /\{\d+\}|\(command:[\w.]+\)|`[^`]+`|(?:^|\|)\w+=|\$\(\w[\w-]*\)/g,
  );
  return (parts ?? ["nothing"]).sort().join(" ");
}

function problem(
  kind: BundleProblem["kind"],
  key: string,
  words: string,
): BundleProblem {
  return { kind, key, words: `“${key}” ${words}` };
}
