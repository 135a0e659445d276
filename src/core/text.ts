/**
 * A message for people: an English sentence with numbered gaps, and what fills them.
 * The core only makes them; the edge that shows one translates it.
 */
export interface Text {
  /** English, with `{0}`, `{1}` … where the arguments go. It is also the key of every translation. */
  readonly template: string;
  readonly args: readonly TextArgument[];
}

/** What fills a gap: a name, a number, a message inside the message, or a list of them. */
export type TextArgument = string | number | Text | readonly (string | Text)[];

export type Translate = (text: Text) => string;

/** What a language has of its own. */
export interface Wording {
  /** The translation of a template, its gaps still in it. */
  template(english: string): string;
  number(value: number): string;
  list(items: readonly string[]): string;
}

/** Tag for a message: say`Chapter ${path} is missing.` */
export function say(
  parts: TemplateStringsArray,
  ...args: TextArgument[]
): Text {
  const template = parts.reduce(
    (all, part, index) => `${all}{${index - 1}}${part}`,
  );
  return { template, args };
}

/** A translation from what a language has of its own. */
export function translator(wording: Wording): Translate {
  const words = (arg: TextArgument): string => {
    if (typeof arg === "string") return arg;
    if (typeof arg === "number") return wording.number(arg);
    return "template" in arg ? translate(arg) : wording.list(arg.map(words));
  };
  const translate: Translate = ({ template, args }) =>
    fill(wording.template(template), args.map(words));
  return translate;
}

/** Fills the gaps of a template. */
function fill(template: string, args: readonly string[]): string {
  return template.replace(
    /\{(\d+)\}/g,
    (gap, index) => args[Number(index)] ?? gap,
  );
}

/** The translation that needs none: used by the command line and by tests. */
export const english = translator({
  template: (template) => template,
  number: String,
  list: (items) => items.join(", "),
});

/** The language that messages come in, as BCP 47: each translation says its own, so it is never one without any. */
export const wordsLanguage = say`en`;
