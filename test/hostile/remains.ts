import type { Counts } from "./watch.ts";

type Found = Pick<
  Counts,
  | "scripts run"
  | "event handlers left"
  | "frames"
  | "forms"
  | "links that run something"
  | "styles that cover the page"
  | "refused by the policy"
> & { readonly evidence: readonly string[] };

/** Runs in the page: looks at every element for what must not be there. It may use nothing from outside itself. */
export function remains(): Found {
  const scope = globalThis as unknown as Record<string, unknown>;
  const elements = [...everyElement(document)];
  const attributes = elements.flatMap((element) => [...element.attributes]);
  const ownInputs =
    "[data-quiz] *, [data-question] *, input[data-tick], .code-tools *, .diagram-tools *, .walk *";
  const evidence: string[] = [];
  // The first is the test's own: VS Code gives the files of a course an address that the policy allows. The second is
  // said of documents that are only parsed, as DOMPurify does it, where nothing would run without a policy either.
  const refused = (scope["violations"] as string[]).filter(
    (violation) =>
      !violation.startsWith("img-src asset") &&
      violation !== "script-src-attr inline",
  );
  evidence.push(...refused.map((violation) => `refused ${violation}`));
  return {
    "scripts run":
      (scope["plantedCalls"] as number) +
      count((each) => each.matches("body script:not([nonce])")),
    "event handlers left": of(({ name }) => /^on/i.test(name)),
    frames: count((each) =>
      each.matches(
        "iframe, frame, frameset, object, embed, portal, fencedframe",
      ),
    ),
    forms: count(
      (each) =>
        each.matches("form, [formaction], [action], [ping]") ||
        (each.matches("article :is(input, textarea, select, button)") &&
          !each.matches(ownInputs)),
    ),
    "links that run something": of(
      ({ name, value }) =>
        /^(?:(?:xlink:)?href|src|srcset|srcdoc|action|formaction|data|poster|background|ping|data-link|data-href|values|from|to)$/i.test(
          name,
        ) && runs(value),
    ),
    "styles that cover the page": count(breaksOut) + covered(),
    "refused by the policy": refused.length,
    evidence,
  };

  function count(matches: (element: Element) => boolean): number {
    const found = elements.filter(matches);
    evidence.push(...found.map((each) => each.outerHTML));
    return found.length;
  }

  function of(matches: (attribute: Attr) => boolean): number {
    const found = attributes.filter(matches);
    evidence.push(...found.map(({ name, value }) => `${name}="${value}"`));
    return found.length;
  }

  function runs(value: string): boolean {
    // Browsers ignore these characters inside a scheme.
    // oxlint-disable-next-line no-control-regex
    const bare = value.replace(/[\u0000-\u0020\u007f-\u00a0]/g, "");
    return /^(?:command|javascript|vbscript|livescript|mocha|vscode[\w-]*|file|blob|filesystem|data(?!:image\/(?:png|jpe?g|gif|webp)[;,])):/i.test(
      bare,
    );
  }

  /** Style sheets in the text, and what is taken out of its place by something that is not the page's. */
  function breaksOut(element: Element): boolean {
    if (element.matches("body :is(style, link, base, meta)"))
      return element.closest("svg[id^='gl-']") === null;
    const ours =
      "svg, svg *, .katex *, [data-quiz] *, [data-question] *, .code *, .walk *, .diagram-box, [data-diagram] *, input[data-tick], .visually-hidden, vscode-button";
    if (!element.matches("article *") || element.matches(ours)) return false;
    const { position, zIndex } = getComputedStyle(element);
    return (
      element.hasAttribute("style") ||
      /fixed|absolute|sticky/.test(position) ||
      Number(zIndex) > 1
    );
  }

  /** How many controls around the text something else lies upon. */
  function covered(): number {
    const controls = document.querySelectorAll(
      ".lesson-header a, .lesson-header p, .lesson-bar a, .lesson-bar button, .lesson-bar vscode-button, .outline a",
    );
    return [...controls].filter((control) => {
      control.scrollIntoView({ block: "nearest" });
      const { x, y, width, height } = control.getBoundingClientRect();
      if (width < 1 || height < 1) return false;
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      const covers = top?.closest("article") ?? null;
      if (covers !== null) evidence.push(`on the controls: ${top?.outerHTML}`);
      return covers !== null;
    }).length;
  }

  function* everyElement(
    root: Document | DocumentFragment,
  ): Generator<Element> {
    for (const element of root.querySelectorAll("*")) {
      yield element;
      if (element.shadowRoot) yield* everyElement(element.shadowRoot);
      if (element instanceof HTMLTemplateElement)
        yield* everyElement(element.content);
    }
  }
}
