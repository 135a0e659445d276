import fs from "node:fs";
import path from "node:path";
import { root } from "../../src/dev/repository.ts";
import { bundleFile, type Language } from "../../src/dev/l10n/bundles.ts";
import { pageStrings, type PageStrings } from "../../src/protocol/strings.ts";

/** Every string between `⟦` and `⟧`: what is on the page without them went past l10n. */
export function pseudoStrings(
  language = "qps-ploc",
  direction = "rtl",
): PageStrings {
  return {
    ...mapStrings((text) =>
      text === ", "
        ? text
        : text.includes("|")
          ? text.replace(/=([^|]+)/g, "=⟦$1⟧")
          : `⟦${text}⟧`,
    ),
    language,
    direction,
  };
}

/** The strings as the host hands them over in that language: the English text is the key. */
export function stringsIn(language: Language): PageStrings {
  const file = path.join(root, bundleFile(language));
  const bundle = JSON.parse(fs.readFileSync(file, "utf8")) as Record<
    string,
    string
  >;
  return mapStrings((text) => {
    const translated = bundle[text];
    if (translated === undefined) throw new Error(`${language}: no “${text}”`);
    return translated;
  });
}

function mapStrings(change: (text: string) => string): PageStrings {
  return Object.fromEntries(
    Object.entries(pageStrings).map(([name, text]) => [name, change(text)]),
  ) as PageStrings;
}
