/** What lies at a point of the window inside `figure`; lines are thin, so what lies a little beside it counts too. */
export function hitTarget(
  { clientX, clientY }: MouseEvent,
  figure: Element,
  targetOf: (element: Element) => string | undefined,
): string | undefined {
  for (const far of [0, 4, 8])
    for (const [across, down] of [
      [0, 0],
      [far, 0],
      [-far, 0],
      [0, far],
      [0, -far],
    ] as const) {
      const element = document.elementFromPoint(
        clientX + across,
        clientY + down,
      );
      if (!element || !figure.contains(element)) continue;
      const target = targetOf(element);
      if (target !== undefined) return target;
    }
  return undefined;
}
