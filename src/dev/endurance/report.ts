import type { Figure, Judgement } from "./judge.ts";

const names: Readonly<Record<Figure, string>> = {
  listeners: "listeners of the window",
  nodes: "DOM nodes of the window",
  windowBytes: "heap of the window",
  hostBytes: "heap of the extension host",
};

/** A figure before and after, what it grew by, and by how much it may. */
export function reportLine(
  { figure, first, last, growth, bound, passed }: Judgement,
  step: string,
): string {
  const words = figure.endsWith("Bytes")
    ? (value: number) => `${Math.round(value / 1000)} kB`
    : (value: number) => value.toFixed(value % 1 === 0 ? 0 : 1);
  return `  ${passed ? "ok" : "FAILED"} ${names[figure]}: ${words(first)} to ${words(last)}, ${words(growth)} per ${step} (at most ${words(bound)})`;
}
