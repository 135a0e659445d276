/** A text as a string of TOML. JSON's strings are that, too, but for one character. */
export function tomlText(text: string): string {
  return JSON.stringify(text).replaceAll("\u007f", "\\u007f");
}
