import { type Colour, contrast, parseColour } from "../colour.ts";

/**
 * Keeps what is to come in a walk as faint as its words can be read, in every theme: on each ground that they may stand
 * on, itself as faint, text reaches 4.5:1. Sets `--gl-walk-faint` anew when the theme changes.
 */
export function keepFaintReadable(signal: AbortSignal): void {
  const { documentElement, body } = document;
  const measure = (): void =>
    body.style.setProperty("--gl-walk-faint", String(faintest(rolesOf(body))));
  const observer = new MutationObserver(measure);
  observer.observe(documentElement, { attributeFilter: ["style"] });
  observer.observe(body, { attributeFilter: ["class"] });
  signal.addEventListener("abort", () => observer.disconnect());
  measure();
}

const least = 4.5;
/** Fainter than the first step looks like an error of the screen. */
const steps = [0.67, 0.7, 0.73, 0.76, 0.79, 0.82, 0.85, 0.9, 1];
const grounds = ["ground", "group", "note", "node"] as const;

type Roles = Readonly<
  Record<"text" | (typeof grounds)[number], Colour | undefined>
>;

function faintest({ text, ground, ...others }: Roles): number {
  if (text === undefined || ground === undefined) return 1;
  const isReadable = (opacity: number): boolean =>
    [ground, ...Object.values(others)].every((box) => {
      if (box === undefined) return false;
      const behind = over(box, ground, opacity);
      return contrast(over(text, behind, opacity), behind) >= least;
    });
  return steps.find(isReadable) ?? 1;
}

function over(top: Colour, under: Colour, opacity: number): Colour {
  const mix = (a: number, b: number): number => a * opacity + b * (1 - opacity);
  return {
    red: mix(top.red, under.red),
    green: mix(top.green, under.green),
    blue: mix(top.blue, under.blue),
  };
}

/** As the browser computes them of the theme's variables. */
function rolesOf(body: HTMLElement): Roles {
  const probe = body.appendChild(document.createElement("i"));
  const style = getComputedStyle(probe);
  const colourOf = (role: string): Colour | undefined => {
    probe.style.color = `var(--gl-d-${role})`;
    return parseColour(style.color);
  };
  const roles = {
    text: colourOf("text"),
    ground: colourOf("ground"),
    group: colourOf("group"),
    note: colourOf("note"),
    node: colourOf("node"),
  };
  probe.remove();
  return roles;
}
