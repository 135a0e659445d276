/** A colour as it is written in a style or an attribute. Parts are 0 to 255, alpha is 0 to 1. */
export interface LiteralColour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** What of a style may be a colour: `#abc`, `rgb(…)`, `hsl(…)` or a word. */
export const colourPattern =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^()]{0,80}\)|\b[a-z]{3,24}\b(?![-(\w])/gi;

/** Reads a colour; `undefined` for words that are none, or none that mermaid writes by itself. */
export function readColour(text: string): LiteralColour | undefined {
  const written = text.toLowerCase();
  if (written.startsWith("#")) return readHex(written.slice(1));
  if (written.startsWith("rgb")) return readRgb(written);
  if (written.startsWith("hsl")) return readHsl(written);
  const hex = Object.hasOwn(words, written) ? words[written] : undefined;
  return hex === undefined ? undefined : readHex(hex);
}

function readHex(digits: string): LiteralColour | undefined {
  const short = digits.length === 3 || digits.length === 4;
  const pairs = (short ? digits.replace(/./g, "$&$&") : digits).match(/../g);
  const [red, green, blue, alpha = 255] = (pairs ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return red === undefined ||
    green === undefined ||
    blue === undefined ||
    digits.length === 5 ||
    digits.length === 7
    ? undefined
    : { red, green, blue, alpha: alpha / 255 };
}

function readRgb(text: string): LiteralColour | undefined {
  const [red, green, blue, alpha = 1] = numbersOf(text, 255);
  return red === undefined || green === undefined || blue === undefined
    ? undefined
    : { red, green, blue, alpha };
}

function readHsl(text: string): LiteralColour | undefined {
  const [hue, saturation, lightness, alpha = 1] = numbersOf(text, 1);
  if (hue === undefined || saturation === undefined || lightness === undefined)
    return undefined;
  const part = (shift: number): number => {
    const at = (shift + hue / 30) % 12;
    const spread = saturation * Math.min(lightness, 1 - lightness);
    return (
      255 * (lightness - spread * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
    );
  };
  return { red: part(0), green: part(8), blue: part(4), alpha };
}

/** The numbers of a function; `whole` is what 100% stands for. Alpha is always a part of 1. */
function numbersOf(text: string, whole: number): number[] {
  const found = text.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? [];
  return found.map((number, index) =>
    number.endsWith("%")
      ? (Number(number.slice(0, -1)) / 100) * (index === 3 ? 1 : whole)
      : Number(number),
  );
}

/** The words that mermaid's own style sheets and renderers use. */
const words: Readonly<Record<string, string>> = {
  black: "000000",
  white: "ffffff",
  gray: "808080",
  grey: "808080",
  lightgray: "d3d3d3",
  lightgrey: "d3d3d3",
  darkgray: "a9a9a9",
  darkgrey: "a9a9a9",
  red: "ff0000",
  navy: "000080",
  orange: "ffa500",
  blue: "0000ff",
  green: "008000",
  yellow: "ffff00",
  lightblue: "add8e6",
  lightgreen: "90ee90",
};
