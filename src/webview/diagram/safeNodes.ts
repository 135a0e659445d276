import createDOMPurify from "dompurify";
import {
  declarationsOf,
  drawingId,
  isAllowedAttribute,
  isAllowedDeclaration,
  isAllowedTag,
  isOwnSelector,
} from "../../core/diagram/svg/allowList.ts";
import { leanNodes } from "./leanNodes.ts";

/**
 * mermaid's SVG as safe nodes. It has been through mermaid's own cleaning, but a diagram is the course author's text,
 * so it is not trusted: only what `core/diagram/svg/allowList.ts` lists is left, which is what the host asks of a
 * stored drawing too.
 */
export function safeNodes(markup: string): SVGSVGElement {
  const clean = createDOMPurify(window).sanitize(markup, {
    USE_PROFILES: { svg: true, svgFilters: true, html: true, mathMl: true },
    ADD_TAGS: ["foreignobject", "style", "use"],
    ADD_ATTR: ["dominant-baseline", "xmlns"],
    HTML_INTEGRATION_POINTS: { foreignobject: true },
    RETURN_DOM_FRAGMENT: true,
  });
  const found = clean.querySelector("svg");
  if (!found) throw new Error("the diagram came out empty");
  const svg = document.importNode(found, true);
  svg.id = drawingId;
  for (const element of svg.querySelectorAll("a, switch")) asGroup(element);
  ownIds(svg);
  // Before the sheets: rules about what is gone go as well.
  leanNodes(svg);
  for (const style of svg.querySelectorAll("style"))
    style.textContent = safeSheet(style.textContent ?? "", svg);
  for (const element of [svg, ...svg.querySelectorAll("*")])
    if (isAllowedTag(element.localName)) keepAllowed(element);
    else element.remove();
  return svg;
}

/**
 * No picture holds a link that the browser would follow: where it leads is kept as data, for the page to ask the host
 * about like any other link. Its content stays.
 */
function asGroup(element: Element): void {
  const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
  const link =
    element.getAttribute("xlink:href") ?? element.getAttribute("href");
  if (link !== null && link !== "" && link !== "about:blank")
    group.dataset["link"] = link;
  for (const name of ["class", "transform"]) {
    const value = element.getAttribute(name);
    if (value !== null) group.setAttribute(name, value);
  }
  group.append(...element.childNodes);
  element.replaceWith(group);
}

/** Some kinds of diagram use ids that are the same in each: every id is made this drawing's own. */
function ownIds(svg: SVGSVGElement): void {
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  for (const element of svg.querySelectorAll("[id]")) {
    // Some ids stand twice; only the first is ever referred to.
    if (taken.has(element.id)) element.removeAttribute("id");
    taken.add(element.id);
    if (element.id === "" || element.id.startsWith(drawingId)) continue;
    const id = `${drawingId}-${element.id.replace(/[^\w-]/g, "_")}`;
    renamed.set(element.id, id);
    element.id = id;
  }
  for (const element of svg.querySelectorAll("*"))
    for (const { name, value } of Array.from(element.attributes)) {
      if (name === "xlink:href") {
        element.removeAttribute(name);
        element.setAttribute("href", own(value));
      } else if (name === "href") element.setAttribute(name, own(value));
      else if (value.includes("url("))
        element.setAttribute(
          name,
          value.replace(
            /url\(\s*["']?([^"')]*)["']?\s*\)/g,
            (_, target: string) => `url(${own(target)})`,
          ),
        );
    }
  for (const style of svg.querySelectorAll("style"))
    style.textContent = (style.textContent ?? "").replace(
      /#([\w-]+)(?=[^{}]*\{)/g,
      (whole, id: string) => (renamed.has(id) ? `#${renamed.get(id)}` : whole),
    );

  function own(target: string): string {
    const id = target.slice(target.indexOf("#") + 1);
    return `#${renamed.get(id) ?? id}`;
  }
}

/**
 * The rules about the diagram itself, without anything that is loaded, and without those that nothing in it needs:
 * mermaid's sheet is mostly larger than the drawing.
 */
function safeSheet(css: string, svg: SVGSVGElement): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rules = [...sheet.cssRules];
  const moving = animationsIn(rules, svg);
  return rules
    .map((rule) => {
      if (rule instanceof CSSStyleRule)
        return isOwnSelector(rule.selectorText) &&
          isNeeded(rule.selectorText, svg)
          ? `${rule.selectorText}{${safeStyle(rule.style.cssText)}}`
          : "";
      if (!(rule instanceof CSSKeyframesRule) || !moving.includes(rule.name))
        return "";
      const frames = [...rule.cssRules] as CSSKeyframeRule[];
      return `@keyframes ${rule.name} {${frames
        .map(({ keyText, style }) => `${keyText}{${safeStyle(style.cssText)}}`)
        .join("")}}`;
    })
    .filter((text) => text !== "")
    .join("\n");
}

/** What the drawing says about animations, in rules that it needs and in styles of its parts. */
function animationsIn(rules: readonly CSSRule[], svg: SVGSVGElement): string {
  const sheets = rules.map((rule) =>
    rule instanceof CSSStyleRule && isNeeded(rule.selectorText, svg)
      ? rule.style.animation
      : "",
  );
  const own = [...svg.querySelectorAll<SVGElement>('[style*="animation"]')].map(
    ({ style }) => style.animation,
  );
  return [...sheets, ...own].join(" ");
}

/** A state such as `:hover` may come later, so it is not looked at; the root of a page is never in a drawing. */
function isNeeded(selectors: string, svg: SVGSVGElement): boolean {
  if (selectors.includes(":root")) return false;
  if (selectors.includes(":")) return true;
  return svg.matches(selectors) || svg.querySelector(selectors) !== null;
}

function safeStyle(style: string): string {
  return declarationsOf(style)
    .filter(([name, value]) => isAllowedDeclaration(name, value))
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
}

function keepAllowed(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (name === "style") element.setAttribute(name, safeStyle(value));
    else if (!isAllowedAttribute(name, value)) element.removeAttribute(name);
  }
}
