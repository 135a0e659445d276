import createDOMPurify from "dompurify";

/**
 * mermaid's SVG as safe nodes. It has been through mermaid's own cleaning, but a diagram is the course author's text,
 * so it is not trusted: scripts, handlers, forms and frames go, and its style sheet may speak about itself only.
 */
export function sanitiseSvg(markup: string, id: string): SVGSVGElement {
  const clean = createDOMPurify(window).sanitize(markup, {
    USE_PROFILES: { svg: true, svgFilters: true, html: true },
    ADD_TAGS: ["foreignobject", "style"],
    ADD_ATTR: ["dominant-baseline", "xmlns"],
    FORBID_TAGS: ["img", "image", "form", "input", "button", "video", "audio"],
    HTML_INTEGRATION_POINTS: { foreignobject: true },
    RETURN_DOM_FRAGMENT: true,
  });
  const svg = clean.querySelector("svg");
  if (!svg) throw new Error("the diagram came out empty");
  svg.id = id;
  for (const style of svg.querySelectorAll("style"))
    style.textContent = scopedStyles(style.textContent ?? "", id);
  return document.importNode(svg, true);
}

/** The rules whose every selector starts at the diagram itself, without anything that is loaded. */
function scopedStyles(css: string, id: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules]
    .filter((rule) => isOwn(rule, id))
    .map(({ cssText }) => cssText)
    .filter((text) => !/url\(\s*["']?(?!["']?#)/i.test(text))
    .join("\n");
}

function isOwn(rule: CSSRule, id: string): boolean {
  if (rule instanceof CSSKeyframesRule) return true;
  if (!(rule instanceof CSSStyleRule)) return false;
  return rule.selectorText
    .split(",")
    .every((selector) => selector.trim().startsWith(`#${CSS.escape(id)}`));
}
