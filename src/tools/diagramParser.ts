import type mermaidType from "mermaid";
import { diagramProblem } from "../core/check/diagramError.ts";
import type { DiagramParser } from "../core/check/diagramParser.ts";
import type { DiagramStructure } from "../core/diagram/structure.ts";
import { structureOf } from "../core/diagram/fromMermaid.ts";

/** One that can always read diagrams. */
interface MermaidParser extends DiagramParser {
  structure(source: string): Promise<DiagramStructure | undefined>;
}

/** mermaid's own parser, loaded with the first diagram: most of what the command line does needs none of it. */
export function mermaidParser(): MermaidParser {
  let loading: ReturnType<typeof loadMermaid> | undefined;
  const load = (): ReturnType<typeof loadMermaid> =>
    (loading ??= loadMermaid());
  return {
    async parse(source) {
      const mermaid = await load();
      try {
        await mermaid.parse(source);
        return undefined;
      } catch (error) {
        return diagramProblem(error, source);
      }
    },
    async structure(source) {
      const mermaid = await load();
      // Parsing also makes the kinds of diagram known that reading the data needs.
      const valid = await mermaid.parse(source, { suppressErrors: true });
      if (valid === false) return undefined;
      const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(source);
      return structureOf(db, type);
    },
  };
}

/**
 * mermaid cleans labels with DOMPurify while it parses, and DOMPurify does nothing without a browser but lacks its
 * methods then. Nothing is rendered here, so there is nothing to clean: the methods are given back as no-ops.
 */
async function loadMermaid(): Promise<typeof mermaidType> {
  const { default: purify } = await import("dompurify");
  const nothing = (): void => undefined;
  Object.assign(purify, {
    sanitize: (dirty: unknown) => dirty,
    addHook: nothing,
    removeHook: nothing,
    removeHooks: nothing,
    removeAllHooks: nothing,
    setConfig: nothing,
    clearConfig: nothing,
  });
  const { default: mermaid } = await import("mermaid");
  standInForWindow();
  return mermaid;
}

/**
 * The `box` of a sequence diagram asks `window.CSS` whether its first word is a colour. Given only after mermaid
 * was loaded: what it chooses at loading must stay what it chooses without a browser.
 */
function standInForWindow(): void {
  if ("window" in globalThis) return;
  const window = { CSS: { supports: () => true } };
  Object.defineProperty(globalThis, "window", { value: window });
}
