// What a drawing may consist of. The page leaves out the rest; the host refuses a stored drawing that has more.

/** The id that a stored drawing and everything in it starts with; each showing gets one of its own. */
export const drawingId = "gl-drawing-id";

const tags = new Set(
  (
    "svg g path rect circle ellipse line polygon polyline text tspan textPath title desc defs marker style symbol use " +
    "linearGradient radialGradient stop clipPath mask pattern filter feDropShadow feGaussianBlur feOffset feMerge " +
    "feMergeNode feFlood feComposite feBlend feColorMatrix foreignObject div span p br b i em strong code sub sup " +
    "small u s ul ol li hr math semantics mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot mstyle " +
    "munder mover munderover mtable mtr mtd mpadded mphantom menclose annotation"
  ).split(" "),
);

export function isAllowedTag(name: string): boolean {
  return tags.has(name);
}

/** Data is for the walks through a drawing; what the page's own parts go by is none of a drawing's. */
const attribute =
  /^(?:id|class|style|d|[xy][12]?|[cfr][xy]|d[xy]|r|fr|width|height|points|transform|viewBox|preserveAspectRatio|opacity|text-anchor|(?:dominant|alignment)-baseline|baseline-shift|font-[a-z]+|letter-spacing|word-spacing|textLength|lengthAdjust|rotate|startOffset|fill(?:-[a-z]+)?|stroke(?:-[a-z]+)?|color|marker-(?:start|mid|end)|marker(?:Width|Height|Units)|ref[XY]|orient|offset|stop-[a-z]+|flood-[a-z]+|gradient(?:Units|Transform)|pattern(?:Units|ContentUnits|Transform)|clip-(?:path|rule)|clipPathUnits|mask(?:Units|ContentUnits)?|filter(?:Units)?|primitiveUnits|stdDeviation|in2?|result|operator|mode|values|k[1-4]|display|visibility|overflow|space|shape-rendering|text-rendering|pointer-events|vector-effect|paint-order|role|href|dir|lang|encoding|mathvariant|stretchy|displaystyle|scriptlevel|data-(?!(?:question|quiz|tick|lesson|anchor|line|diagram|drawing|course)(?:-|$))[\w-]+|xmlns|xml:space|aria-hidden)$/;

/** Whether an attribute may stay as it is. */
export function isAllowedAttribute(name: string, value: string): boolean {
  if (!attribute.test(name) || /[\0\\]/.test(value)) return false;
  if (name === "href") return isOwnReference(value);
  if (name === "data-link") return isPlainLink(value);
  if (name === "id") return value.startsWith(drawingId);
  if (name === "style")
    return declarationsOf(value).every(([property, text]) =>
      isAllowedDeclaration(property, text),
    );
  if (name === "xmlns")
    return /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml|1998\/Math\/MathML)$/.test(
      value,
    );
  return refersInside(value);
}

const property =
  /^(?:fill|stroke|stop|flood|marker|font|text|letter|word|line-height|dominant|alignment|baseline|color|opacity|display|visibility|overflow|white-space|background|border|padding|margin|width|height|max|min|box-sizing|box-shadow|cursor|transform|animation|paint-order|vector-effect|pointer-events|shape-rendering|vertical-align|justify|align|flex|outline|filter|clip|mask|rx|ry|r|cx|cy|x|y|d|user-select|direction|unicode-bidi|rotate|scale|translate|-webkit-(?:tap|text|line|box)|--[a-z])[a-z-]*$/;

/** Nothing is loaded, and nothing leaves the drawing's own box. */
export function isAllowedDeclaration(name: string, value: string): boolean {
  return (
    property.test(name) &&
    // Where it would cover the page.
    !/^(?:margin|translate|scale)/.test(name) &&
    !/[\0\\@<]|expression|javascript|image-set|element\(|attr\(|src\(/i.test(
      value,
    ) &&
    refersInside(value)
  );
}

/** `fill: red; stroke: url("#a;b")` as pairs. */
export function declarationsOf(
  style: string,
): readonly (readonly [string, string])[] {
  return style
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => {
      const colon = text.indexOf(":");
      return [
        text.slice(0, colon).trim().toLowerCase(),
        text.slice(colon + 1).trim(),
      ] as const;
    });
}

/** Whether every selector of a rule starts at the drawing itself. */
export function isOwnSelector(selectors: string): boolean {
  return (
    // What stands beside the drawing is not its own either.
    !/[\\<@~+]/.test(selectors) &&
    selectors
      .replace(/\([^()]*\)/g, "")
      .split(",")
      .every((selector) => selector.trim().startsWith(`#${drawingId}`))
  );
}

/** Where a part of a drawing may say that it leads; the host judges it once more when it is followed. */
function isPlainLink(address: string): boolean {
  // Browsers ignore control characters inside a scheme.
  // oxlint-disable-next-line no-control-regex
  const bare = address.replace(/[\u0000-\u0020\u007f]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined || /^(?:https?|mailto)$/.test(scheme);
}

function refersInside(value: string): boolean {
  const references = value.match(/url\s*\([^)]*\)?/gi) ?? [];
  return references.every((text) => {
    const target = /^url\(\s*["']?([^"')]*)["']?\s*\)$/i.exec(text)?.[1];
    return target !== undefined && isOwnReference(target);
  });
}

function isOwnReference(target: string): boolean {
  return target.startsWith(`#${drawingId}`);
}
