/**
 * A message for people: an English sentence with numbered gaps, and what fills them.
 * The core only makes them; the edge that shows one translates it.
 */
export interface Text {
  /** English, with `{0}`, `{1}` … where the arguments go. It is also the key of every translation. */
  readonly template: string;
  readonly args: readonly (string | number)[];
}

export type Translate = (text: Text) => string;

/** Tag for a message: say`Chapter ${path} is missing.` */
export function say(
  parts: TemplateStringsArray,
  ...args: (string | number)[]
): Text {
  const template = parts.reduce(
    (all, part, index) => `${all}{${index - 1}}${part}`,
  );
  return { template, args };
}

/** Fills the gaps of a template. */
function fill(template: string, args: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (gap, index) =>
    String(args[Number(index)] ?? gap),
  );
}

/** The translation that needs none: used by the command line and by tests. */
export const english: Translate = (text) => fill(text.template, text.args);
