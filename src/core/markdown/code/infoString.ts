/** What the words after the backticks of a fence say. */
export interface FenceInfo {
  /** Lower case; `""` when none is given. */
  readonly language: string;
  /** mdBook's marks for code that does not do what one wishes: `does_not_compile`, `panics`, `not_desired_behavior`. */
  readonly marks: readonly string[];
  /** Lines with this prefix are hidden at first. */
  readonly hideLines?: string;
}

const ferris = new Set(["does_not_compile", "panics", "not_desired_behavior"]);

/** Instructions to rustdoc and mdBook's playground: they say nothing to a reader. */
const flags = new Set(
  "ignore should_panic no_run compile_fail editable noplayground noplaypen mdbook-runnable runnable hidelines test_harness norun".split(
    " ",
  ),
);

/** Understands `rust,ignore,editable`, `rust ignore`, `{.rust .numberLines}` and `python,hidelines=~`. */
export function parseInfo(info: string): FenceInfo {
  const words = info
    .replace(/[{}]/g, " ")
    .split(/[\s,]+/)
    .map((word) => word.replace(/^\./, ""))
    .filter(Boolean);
  const hideLines = words
    .find((word) => word.startsWith("hidelines="))
    ?.slice("hidelines=".length);
  const language = words.find((word) => !isFlag(word)) ?? "";
  return {
    language: language.toLowerCase(),
    marks: words.filter((word) => ferris.has(word)),
    ...(hideLines ? { hideLines } : {}),
  };
}

function isFlag(word: string): boolean {
  return (
    flags.has(word) ||
    ferris.has(word) ||
    word.includes("=") ||
    word.startsWith("#") ||
    /^(edition\d{4}|E\d{4}|ignore-.+)$/.test(word)
  );
}
