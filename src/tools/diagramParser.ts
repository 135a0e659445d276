import type mermaidType from "mermaid";
import { diagramProblem } from "../core/check/diagramError.ts";
import type { DiagramParser } from "../core/check/diagramParser.ts";

/** mermaid's own parser, loaded with the first diagram: most of what the command line does needs none of it. */
export function mermaidParser(): DiagramParser {
  let loading: ReturnType<typeof loadMermaid> | undefined;
  return {
    async parse(source) {
      loading ??= loadMermaid();
      const mermaid = await loading;
      try {
        await mermaid.parse(source);
        return undefined;
      } catch (error) {
        return diagramProblem(error, source);
      }
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
  return mermaid;
}
