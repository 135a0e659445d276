import fs from "node:fs";
import path from "node:path";
import type * as esbuild from "esbuild";
import { root } from "./repository.ts";

/** Finds mermaid's own function in the text of the one file that has it. */
export const mergeOfMermaid =
  /^var assignWithDepth = \/\* @__PURE__ \*\/ __name\((\(dst, src, [\s\S]*?\n\})(?:), "assignWithDepth"\);$/m;

/** The file, from the repository's root, is one of mermaid's chunks; their names change with every version. */
const chunks =
  /[\\/]mermaid[\\/]dist[\\/]chunks[\\/]mermaid\.core[\\/]chunk-[^\\/]+\.mjs$/;

const ours = path.join(root, "src/core/diagram/assignWithDepth.ts");

/**
 * Puts our merge of configurations in the place of mermaid's, which takes two fifths of the time of drawing. Another
 * version of mermaid that has none to replace is built as it is; a test says so then.
 */
export const mermaidConfig: esbuild.Plugin = {
  name: "mermaid-config",
  setup(build) {
    build.onLoad({ filter: chunks }, async ({ path: file }) => {
      const text = await fs.promises.readFile(file, "utf8");
      if (!mergeOfMermaid.test(text)) return undefined;
      return {
        loader: "js",
        contents: `import { assignWithDepth } from ${JSON.stringify(ours)};\n${text.replace(mergeOfMermaid, "")}`,
      };
    });
  },
};
