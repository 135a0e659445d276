import type { LessonScope } from "./lessonScope.ts";
import { slotTag } from "./slots.ts";

/** Every element that may stand in a lesson. Others are left out, their content stays. */
export const allowedTags: string[] = (
  "a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn " +
  "div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label li main mark nav " +
  "ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead " +
  `time tr tt u ul var wbr ${slotTag}`
).split(" ");

const everywhere = new Set(["title", "lang", "dir"]);

const perTag: Readonly<Record<string, readonly string[]>> = {
  col: ["span"],
  colgroup: ["span"],
  details: ["open"],
  div: ["align"],
  img: ["alt", "width", "height"],
  li: ["value"],
  ol: ["start", "reversed", "type"],
  p: ["align"],
  td: ["colspan", "rowspan", "align"],
  th: ["colspan", "rowspan", "align", "scope"],
  time: ["datetime"],
};

/** Class names that mean something to our page: an author's element does not pass for one of ours, nor lie upon them. */
const ourClasses =
  /^(alert|bar|boring|code|diagram|directive|gl|hljs|icon|katex|lesson|link-button|math|outline|problem|question|quiz|reading|remote|review|scroll-box|skip|table-box|task|visually-hidden|vscode|walk|zoomed)(-|$)/;

/** What may stay of an element's attributes, with our private ones (`data-gl-…`) under their real names. */
export function keptAttributes(
  tag: string,
  written: Readonly<Record<string, string>>,
  scope: LessonScope,
): Record<string, string> {
  const kept: Record<string, string> = {};
  const special = perTag[tag];
  for (const [name, value] of Object.entries(written))
    if (everywhere.has(name) || special?.includes(name)) kept[name] = value;
  const id = written["id"] ?? (tag === "a" ? written["name"] : undefined);
  if (id !== undefined && mayBeAuthorsId(id, scope)) {
    kept["id"] = id;
    scope.authorIds.add(id);
  }
  const classes = written["class"]
    ?.split(/\s+/)
    .filter((name) => name !== "" && !ourClasses.test(name));
  if (classes?.length) kept["class"] = classes.join(" ");
  own(written, kept);
  return kept;
}

function own(
  written: Readonly<Record<string, string>>,
  kept: Record<string, string>,
): void {
  const { "data-gl-line": line, "data-gl-id": id } = written;
  if (line !== undefined) kept["data-line"] = line;
  if (id !== undefined) kept["id"] = id;
  if (written["data-gl-class"] !== undefined)
    kept["class"] = written["data-gl-class"];
}

function mayBeAuthorsId(id: string, scope: LessonScope): boolean {
  return (
    /^[^\s]{1,200}$/.test(id) && !id.startsWith("gl-") && !scope.anchors.has(id)
  );
}
