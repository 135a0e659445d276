import { nameOf } from "../../coursePath.ts";

/** A new chapter or quiz, sound as it is. */
export function newFile(
  path: string,
  title?: string,
): { readonly file: string; readonly text: string } {
  if (!/\.toml$/i.test(path))
    return { file: path, text: `# ${title ?? titleFrom(path)}\n` };
  return {
    file: path,
    text: [
      "[[questions]]",
      `id = "${slugFrom(path)}"`,
      'type = "MultipleChoice"',
      'prompt.prompt = "What is asked?"',
      'prompt.distractors = ["A wrong answer"]',
      'answer.answer = "The right answer"',
      "",
    ].join("\n"),
  };
}

function titleFrom(path: string): string {
  const words = nameOf(path)
    .replace(/\.[^.]+$/, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return words === ""
    ? "Untitled"
    : (words[0]?.toUpperCase() ?? "") + words.slice(1);
}

function slugFrom(path: string): string {
  return `${nameOf(path)
    .replace(/\.[^.]+$/, "")
    .replace(/[^\w-]+/g, "-")}-1`;
}
