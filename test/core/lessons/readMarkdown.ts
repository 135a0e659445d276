/**
 * A reading of lessons that shares nothing with the product's own, so that a fault there cannot hide one here.
 */

/** The sources of the fences in one language, in order. */
export function fences(text: string, language: string): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** The tables, each as rows of cells; the first row is the head, the dashes are left out. */
export function tables(text: string): string[][][] {
  const found: string[][][] = [];
  let open = false;
  for (const line of withoutFences(text).split("\n")) {
    if (!line.startsWith("|")) open = false;
    else if (!open) {
      found.push([cells(line)]);
      open = true;
    } else if (!/^[|\s:-]+$/.test(line)) found.at(-1)?.push(cells(line));
  }
  return found;
}

/** What stands under a heading, down to the next heading of any level. */
export function under(text: string, heading: string): string {
  const lines = withoutFences(text).split("\n");
  const start = lines.findIndex(
    (line) => line.replace(/^#+ /, "") === heading && line.startsWith("#"),
  );
  if (start < 0) throw new Error(`there is no heading "${heading}"`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line));
  return rest.slice(0, end < 0 ? undefined : end).join("\n");
}

/** The texts of unticked task list items. */
export function tasks(text: string): string[] {
  return [...text.matchAll(/^- \[ \] (.*)$/gm)].map((match) => match[1] ?? "");
}

/** The headings as they stand, `## Summary`. */
export function headings(text: string): string[] {
  return withoutFences(text)
    .split("\n")
    .filter((line) => /^#+ /.test(line));
}

function withoutFences(text: string): string {
  return text.replace(/^```.*\n[\s\S]*?^```$/gm, "");
}

function cells(row: string): string[] {
  return row
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}
