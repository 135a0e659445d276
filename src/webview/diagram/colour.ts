/** Colours as numbers, 0 to 255, and how they stand out from one another (WCAG 2). */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Reads what `getComputedStyle` gives: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 0 0.5 1 / 0.5)`. */
export function parseColour(
  computed: string,
): (Colour & { readonly alpha: number }) | undefined {
  const numbers = computed.match(/[\d.]+(?:e-?\d+)?%?/g) ?? [];
  const values = numbers.map((text) =>
    text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text),
  );
  const [red, green, blue, alpha = 1] = values;
  if (red === undefined || green === undefined || blue === undefined)
    return undefined;
  if (computed.startsWith("rgb")) return { red, green, blue, alpha };
  if (computed.startsWith("color(srgb"))
    return { red: red * 255, green: green * 255, blue: blue * 255, alpha };
  return undefined;
}

/** 1 (the same) to 21 (black on white). */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** `#rrggbb`, the one form that every diagram kind of mermaid can calculate with. */
export function toHex(colour: Colour): string {
  const { red, green, blue } = rounded(colour);
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function luminance({ red, green, blue }: Colour): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function rounded({ red, green, blue }: Colour): Colour {
  const whole = (value: number) =>
    Math.round(Math.min(255, Math.max(0, value)));
  return { red: whole(red), green: whole(green), blue: whole(blue) };
}
