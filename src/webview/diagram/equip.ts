import { type PageStrings, withGaps } from "../../protocol/strings.ts";
import { copyText } from "../clipboard.ts";
import type { LessonContext } from "../context.ts";
import { messageOf } from "../dom.ts";
import { pngOf, standaloneSvg } from "./copyDiagram.ts";
import { sourceOf } from "./figure.ts";
import { openFullView } from "./fullView.ts";
import { wireGestures } from "./gestures.ts";
import { nameLinks } from "./svgLinks.ts";
import { nameDiagram } from "./textAlternative.ts";
import { createToolbar, type Tool, type Toolbar } from "./toolbar.ts";
import { offerWalk } from "./walk/offerWalk.ts";
import { createZoom } from "./zoom.ts";

/** Gives a diagram that is in place its name, its text and its tools. */
export function equip(figure: HTMLElement, context: LessonContext): void {
  const { strings, signal } = context;
  const box = figure.querySelector<HTMLElement>(".diagram-box");
  const svg = box?.querySelector<SVGSVGElement>(":scope > svg");
  if (!box || !svg) return;
  const text = nameDiagram(figure, svg, strings);
  nameLinks(svg, signal);
  const name = svg.getAttribute("aria-label") ?? strings.diagram;
  box.dataset["label"] = name;
  const source = figure.querySelector<HTMLElement>(":scope > pre");
  source?.classList.add("scroll-box");
  if (source) source.dataset["label"] = strings.diagramSource;
  const walk = offerWalk(figure, svg, context, () => {
    const item = toolbar.button("walk");
    if (walk && item) item.textContent = walk.label();
  });
  const zoom = createZoom(box, svg, (scale) =>
    toolbar.say(
      scale === 1 ? "" : withGaps(strings.zoomedTo, Math.round(scale * 100)),
    ),
  );
  const toolbar: Toolbar = createToolbar(
    withGaps(strings.diagramTools, name),
    strings.moreTools,
    [
      tool("zoomOut", strings.zoomOut, () => zoom.by(1 / 1.25)),
      tool("zoomIn", strings.zoomIn, () => zoom.by(1.25)),
      tool("fit", strings.zoomFit, () => zoom.reset()),
      tool("full", strings.fullView, () =>
        openFullView(figure, name, strings, signal),
      ),
      ...(walk
        ? [{ name: "walk", label: walk.label(), run: () => walk.toggle() }]
        : []),
      {
        name: "text",
        label: strings.showText,
        run: (button) => {
          text.hidden = !text.hidden;
          button.textContent = text.hidden
            ? strings.showText
            : strings.hideText;
        },
      },
      {
        name: "source",
        label: strings.showSource,
        run: (button) => {
          const shown = figure.toggleAttribute("data-source-shown");
          button.textContent = shown ? strings.hideSource : strings.showSource;
        },
      },
      {
        name: "open",
        label: strings.openSource,
        run: () =>
          context.post({
            type: "openDiagram",
            lessonId: context.page().lessonId,
            diagram: figure.dataset["diagram"] ?? "",
          }),
      },
      copyTool("copySource", strings.copySource, strings, () =>
        copyAsText(sourceOf(figure), strings),
      ),
      copyTool("copySvg", strings.copySvg, strings, () =>
        copyAsText(standaloneSvg(svg), strings),
      ),
      copyTool("copyPng", strings.copyPng, strings, async () => {
        // The promise is handed over at once: the browser asks for the click that it belongs to.
        await navigator.clipboard.write([
          new ClipboardItem({ "image/png": pngOf(svg) }),
        ]);
      }),
    ],
    signal,
  );
  box.after(toolbar.element, ...(walk ? [walk.element] : []));
  wireGestures(box, toolbar.element, zoom, signal);

  function copyTool(
    id: string,
    label: string,
    words: PageStrings,
    copy: () => Promise<void>,
  ): Tool {
    return {
      name: id,
      label,
      run: () =>
        void copy().then(
          () => toolbar.say(words.copied),
          (error: unknown) =>
            toolbar.say(withGaps(words.copyDiagramFailed, messageOf(error))),
        ),
    };
  }
}

function tool(
  icon: "zoomIn" | "zoomOut" | "fit" | "full",
  label: string,
  run: () => void,
): Tool {
  return { name: icon, label, icon, run };
}

async function copyAsText(text: string, strings: PageStrings): Promise<void> {
  if (!(await copyText(text))) throw new Error(strings.copyFailed);
}
