import { targetOfElement } from "../svgTargets.ts";

/**
 * The starts and ends of regions, which mermaid names anew at every drawing. They are counted instead, as
 * `core/diagram/stateFromMermaid.ts` does: the number at the end of an id is the place in the source.
 */
export function stateParts(
  svg: SVGSVGElement,
): (element: Element) => string | undefined {
  const regions = [...svg.querySelectorAll(".statediagram-cluster-alt")]
    .map(({ id }) => /-state-(.+)-(\d+)$/.exec(id))
    .filter((found) => found !== null)
    .sort((one, other) => Number(one[2]) - Number(other[2]))
    .map(([, name = ""]) => name);
  return (element) => {
    const target = targetOfElement(element);
    const [, region = "", end] =
      /^node:(.+)_(start|end)$/.exec(target ?? "") ?? [];
    const index = regions.indexOf(region);
    return index < 0 ? undefined : `node:region-${index + 1}_${end}`;
  };
}
