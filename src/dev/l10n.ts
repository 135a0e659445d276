// npm run l10n: writes what there is to translate, puts every language in the same order without what is no longer
// said, and lists what has no translation yet.
import {
  bundleFile,
  compareBundles,
  languages,
  manifestFile,
  readBundle,
  writeBundle,
  type Bundle,
} from "./l10n/bundles.ts";
import { englishBundle, messagesOf } from "./l10n/messages.ts";
import { shownSources } from "./l10n/sources.ts";
import { reportFailure } from "./failure.ts";

try {
  const { messages, problems } = messagesOf(shownSources());
  const english = englishBundle(messages);
  writeBundle(bundleFile(), english);
  const missing = [
    ...problems,
    ...languages.flatMap((language) => [
      ...update(english, bundleFile(language)),
      ...update(readBundle(manifestFile()), manifestFile(language)),
    ]),
  ];
  for (const line of missing) console.log(line);
  console.log(
    missing.length === 0
      ? `${Object.keys(english).length} texts, all translated`
      : `${missing.length} to do`,
  );
  process.exitCode = missing.length === 0 ? 0 : 1;
} catch (error) {
  reportFailure(error);
}

/** Returns what is left to do in that file. */
function update(english: Bundle, file: string): readonly string[] {
  const before = readBundle(file);
  const after = Object.fromEntries(
    Object.keys(english).flatMap((key) => {
      const text = before[key];
      return text === undefined ? [] : [[key, text]];
    }),
  );
  writeBundle(file, after);
  return compareBundles(english, after).map(({ words }) => `${file}: ${words}`);
}
