import { colourPattern, type LiteralColour, readColour } from "./literal.ts";
import { type Role, roleAt, variableOf } from "./roles.ts";

/** Turns what mermaid drew with into variables that follow the theme. Colours that the author wrote are kept. */
export interface Neutral {
  /** The value of an attribute or property that holds colours, such as `fill`. */
  value(property: string, value: string): string;
  /** Declarations, or a whole style sheet. */
  css(text: string): string;
}

/** `source` is the diagram's own text: a colour that stands in it is its author's. */
export function neutralColours(source: string): Neutral {
  const authored = authoredColours(source);
  const neutral: Neutral = {
    value(property, value) {
      if (/url\(/i.test(value)) return value;
      return value.replace(colourPattern, (text) => {
        const colour = readColour(text);
        if (colour === undefined) return text;
        const role = roleAt(colour.red, colour.green, colour.blue);
        if (role !== undefined) return withAlpha(role, colour.alpha);
        return authored(text, colour)
          ? text
          : withAlpha(leftover(property, colour), colour.alpha);
      });
    },
    css: (text) =>
      text.replace(declaration, (_, property: string, between: string, value) =>
        [property, between, neutral.value(property, String(value))].join(""),
      ),
  };
  return neutral;
}

/** Attributes and properties that hold colours. */
export const colourProperties = [
  "fill",
  "stroke",
  "color",
  "stop-color",
  "flood-color",
  "lighting-color",
  "background",
  "background-color",
  "border",
  "border-color",
  "outline-color",
] as const;

const declaration = new RegExp(
  `((?<![\\w-])(?:${colourProperties.join("|")}|border-[a-z]+|filter|box-shadow|text-shadow))(\\s*:\\s*)([^;{}]*)`,
  "gi",
);

function withAlpha(role: Role, alpha: number): string {
  return alpha >= 1
    ? variableOf(role)
    : `color-mix(in srgb, ${variableOf(role)} ${Math.round(alpha * 1000) / 10}%, transparent)`;
}

/**
 * A literal of mermaid's own sheets and renderers, or a colour that it has calculated. They mean a light page, so
 * light stands for the ground and dark for the text; what is between keeps its distance to both.
 */
function leftover(property: string, { red, green, blue }: LiteralColour): Role {
  const lightness = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  if (lightness > 0.96) return "ground";
  if (lightness < 0.35) return "text";
  const isShape = /^(fill|background|background-color|stop-color)$/.test(
    property.toLowerCase(),
  );
  if (isShape) return lightness > 0.7 ? "group" : "line";
  return lightness > 0.55 ? "group-border" : "line";
}

function authoredColours(
  source: string,
): (text: string, colour: LiteralColour) => boolean {
  const written = source.match(colourPattern) ?? [];
  const names = new Set(written.map((text) => text.toLowerCase()));
  const values = new Set(
    written.flatMap((text) => keyOf(readColour(text)) ?? []),
  );
  return (text, colour) =>
    names.has(text.toLowerCase()) || values.has(keyOf(colour) ?? "");
}

function keyOf(colour: LiteralColour | undefined): string | undefined {
  return (
    colour && [colour.red, colour.green, colour.blue].map(Math.round).join()
  );
}
