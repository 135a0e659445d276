import {
  type Colour,
  luminance,
  mix,
  parseColour,
  readable,
} from "./colour.ts";

/** The colours of VS Code's theme that diagrams are drawn with. */
export interface Palette {
  readonly dark: boolean;
  readonly highContrast: boolean;
  readonly ground: Colour;
  readonly text: Colour;
  /** Of arrows and borders. */
  readonly line: Colour;
  readonly node: Colour;
  readonly nodeBorder: Colour;
  readonly group: Colour;
  readonly note: Colour;
  readonly accent: Colour;
  readonly error: Colour;
  /** Distinct hues for slices, branches and series. */
  readonly series: readonly Colour[];
  readonly font: string;
}

/** Reads them from the page as it is shown now. */
export function readPalette(): Palette {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.hidden = true;
  try {
    return paletteFrom((variable, fallback) => {
      probe.style.color = `var(--vscode-${variable}, ${fallback})`;
      return getComputedStyle(probe).color;
    }, document.body);
  } finally {
    probe.remove();
  }
}

function paletteFrom(
  computed: (variable: string, fallback: string) => string,
  body: HTMLElement,
): Palette {
  const highContrast =
    body.classList.contains("vscode-high-contrast") ||
    body.classList.contains("vscode-high-contrast-light");
  const ground = flat(computed("editor-background", "Canvas"), undefined);
  const dark = luminance(ground) < 0.18;
  const colour = (variable: string, fallback: string) =>
    flat(computed(variable, fallback), ground);
  const text = readable(
    colour("editor-foreground", "CanvasText"),
    [ground],
    4.5,
  );
  const accent = colour(
    highContrast ? "contrastBorder" : "focusBorder",
    "Highlight",
  );
  const node = highContrast ? ground : mix(ground, accent, dark ? 0.2 : 0.1);
  const group = highContrast ? ground : mix(ground, text, 0.05);
  const series = [
    "charts-blue",
    "charts-green",
    "charts-purple",
    "charts-orange",
    "charts-yellow",
    "charts-red",
  ].map((name) => mix(ground, colour(name, "Highlight"), dark ? 0.45 : 0.3));
  return {
    dark,
    highContrast,
    ground,
    text: readable(text, [ground, node, group], 4.5),
    line: readable(mix(ground, text, 0.65), [ground, group, node], 3),
    node,
    nodeBorder: readable(accent, [ground, group, node], 3),
    group,
    note: highContrast
      ? ground
      : mix(ground, colour("charts-yellow", "Highlight"), dark ? 0.22 : 0.18),
    accent,
    error: readable(colour("errorForeground", "red"), [ground], 4.5),
    series,
    font: getComputedStyle(body).fontFamily,
  };
}

/** A colour that is partly transparent, as it looks on the ground. */
function flat(computed: string, ground: Colour | undefined): Colour {
  const { red, green, blue, alpha } = parseColour(computed) ?? {
    red: 128,
    green: 128,
    blue: 128,
    alpha: 1,
  };
  const colour = { red, green, blue };
  return ground && alpha < 1 ? mix(ground, colour, alpha) : colour;
}

/** Equal for two themes that would draw the same. */
export function paletteKey(palette: Palette): string {
  return JSON.stringify(palette);
}
