import mermaid, { type MermaidConfig } from "mermaid";
import { withoutPictures } from "../../core/diagram/withoutPictures.ts";
import { structureOf } from "../../core/diagram/fromMermaid.ts";
import { loopIn } from "../../core/diagram/endless.ts";
import type { Drawing } from "../../core/diagram/drawing.ts";
import { drawingId } from "../../core/diagram/svg/allowList.ts";
import { diagramFont, loadDiagramFont } from "./font.ts";
import { finishSvg } from "./finishSvg.ts";
import type { Renderer } from "./renderer.ts";
import { themeVariables } from "./themeVariables.ts";

/** mermaid, once it and the font that it measures with are there. */
export async function mermaidRenderer(): Promise<Renderer> {
  await loadDiagramFont();
  mermaid.initialize(config);
  return {
    async draw(written) {
      await takeSettings(written);
      const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(written);
      const source = withoutPictures(written, db, type);
      const loop = loopIn(db, type);
      if (loop !== undefined) throw new Error(loop);
      const place = document.body.appendChild(document.createElement("div"));
      // Of the same width everywhere: some kinds, such as gantt, fill what they are given.
      place.className = "diagram-drawing-place";
      // Text is measured here. In a page that is read from right to left it would be measured the other way round.
      place.dir = "ltr";
      try {
        const { svg } = await mermaid.render(drawingId, source, place);
        return {
          svg: finishSvg(svg, source, place),
          kind: type,
          ...wordsOf(db),
          ...structure(db, type),
        };
      } finally {
        place.remove();
      }
    },
  };
}

/**
 * Reading the data heeds what the diagram sets for itself, such as the name of its main branch, and nothing that the
 * one before it set. Most set nothing, and need not be parsed for that.
 */
async function takeSettings(source: string): Promise<void> {
  if (/^\s*---|%%\s*\{/.test(source)) await mermaid.parse(source);
  else mermaid.mermaidAPI.reset();
}

function structure(db: unknown, type: string): Pick<Drawing, "structure"> {
  const found = structureOf(db, type);
  return found === undefined ? {} : { structure: found };
}

/** `accTitle` and `accDescr`, or the visible title. */
function wordsOf(
  db: Partial<
    Record<"getAccTitle" | "getAccDescription" | "getDiagramTitle", unknown>
  >,
): Pick<Drawing, "title" | "description"> {
  const ask = (method: keyof typeof db): string => {
    const asked = db[method];
    const answer: unknown =
      typeof asked === "function"
        ? (asked as (this: unknown) => unknown).call(db)
        : "";
    return typeof answer === "string" ? answer.trim().slice(0, 5_000) : "";
  };
  const title = ask("getAccTitle") || ask("getDiagramTitle");
  const description = ask("getAccDescription");
  return {
    ...(title === "" ? {} : { title }),
    ...(description === "" ? {} : { description }),
  };
}

/** What every diagram is drawn with. A change here changes drawings: raise `drawnWith` in core/diagram/key.ts. */
const config: MermaidConfig = {
  startOnLoad: false,
  securityLevel: "strict",
  suppressErrorRendering: true,
  // ELK, the default since 12, is 1.5 MB more to load and never returns on some state diagrams.
  layout: "dagre",
  // The new look, "neo", pads boxes without moving SVG labels, and draws groups in the colour of nodes.
  look: "classic",
  handDrawnSeed: 1,
  // Labels as SVG text: nothing foreign to sanitise, and a copy of the diagram shows everywhere.
  htmlLabels: false,
  flowchart: {
    htmlLabels: false,
    padding: 12,
    // Room between a group's title and what is in it; arrows that enter from above would cross it.
    subGraphTitleMargin: { top: 4, bottom: 10 },
  },
  sequence: {
    diagramMarginX: 8,
    diagramMarginY: 4,
    actorFontSize: 14,
    messageFontSize: 14,
    noteFontSize: 14,
    height: 48,
  },
  class: { htmlLabels: false },
  theme: "base",
  themeVariables: themeVariables(diagramFont),
  fontFamily: diagramFont,
  maxTextSize: 1_000_000,
  deterministicIds: true,
  // Labels are put into the document to be measured: what loads something must be gone by then.
  dompurifyConfig: {
    FORBID_TAGS: [
      "style",
      ..."img image picture source video audio track link".split(" "),
      ..."form input button textarea select".split(" "),
    ],
  },
  // What a diagram may not set for itself: safety, and the looks that make it readable in every theme.
  secure: [
    "secure",
    "securityLevel",
    "startOnLoad",
    "maxTextSize",
    "suppressErrorRendering",
    "maxEdges",
    "theme",
    "themeVariables",
    "themeCSS",
    "fontFamily",
    "darkMode",
    "deterministicIds",
    "deterministicIDSeed",
    "htmlLabels",
    "dompurifyConfig",
  ],
};
