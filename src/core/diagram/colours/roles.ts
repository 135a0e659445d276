/**
 * The parts that colours play in a diagram. Each has a CSS variable, which `media/diagramColours.css` derives from
 * VS Code's theme, and a marker: the colour that mermaid is told to draw with, and which is replaced by the variable.
 */
export type Role =
  (typeof plainRoles)[number] | `fill${SeriesNumber}` | `strong${SeriesNumber}`;

const plainRoles = [
  "ground",
  "text",
  "line",
  "node",
  "border",
  "group",
  "group-border",
  "note",
  "error",
] as const;

/** Slices, branches, sections and series; mermaid counts at most twelve. */
export const seriesLength = 12;
type SeriesNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

const roles: readonly Role[] = [
  ...plainRoles,
  ...Array.from(
    { length: seriesLength },
    (_, index) => `fill${index as SeriesNumber}` as const,
  ),
  ...Array.from(
    { length: seriesLength },
    (_, index) => `strong${index as SeriesNumber}` as const,
  ),
];

/**
 * A hue that no author picks, so that a marker is never taken for a colour of theirs. Light, because what mermaid
 * calculates from one is mostly a lighter or darker ground.
 */
const red = 0xeb;
const blue = 0xf3;

/** `#rrggbb`: what mermaid draws this part with. */
export function markerOf(role: Role): string {
  const green = 0xa1 + roles.indexOf(role);
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** The part that a colour marks. */
export function roleAt(
  redPart: number,
  green: number,
  bluePart: number,
): Role | undefined {
  return redPart === red && bluePart === blue ? roles[green - 0xa1] : undefined;
}

/** As it stands in a style: `var(--gl-d-line)`. */
export function variableOf(role: Role): string {
  return `var(--gl-d-${role})`;
}

/** Every role, in the order of their markers. */
export function allRoles(): readonly Role[] {
  return roles;
}
