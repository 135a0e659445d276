/** The id of the diagram target that an element of mermaid's SVG belongs to, as `core/diagram/targets.ts` makes it. */
export function targetOfElement(element: Element): string | undefined {
  const svg = element.closest("svg");
  if (!svg) return undefined;
  return (
    edgeOf(element) ??
    messageOf(element, svg) ??
    nodeOf(element, svg) ??
    participantOf(element)
  );
}

/** Arrows of flowcharts and states, and the words on them. */
function edgeOf(element: Element): string | undefined {
  const edge = element.closest(
    '[data-et="edge"][data-id], .edgeLabel [data-id]',
  );
  const label = element.closest(".edgeLabel")?.querySelector("[data-id]");
  const id = (edge ?? label)?.getAttribute("data-id");
  return id ? `edge:${id}` : undefined;
}

/** mermaid draws a message's words before its line, and its messages in their order. */
function messageOf(element: Element, svg: Element): string | undefined {
  let line = element.closest('[data-et="message"]');
  if (element.closest(".messageText")) {
    let next = element.closest(".messageText")?.nextElementSibling;
    while (next && next.matches(".messageText")) next = next.nextElementSibling;
    line = next?.matches('[data-et="message"]') ? next : line;
  }
  if (!line) return undefined;
  const all = [...svg.querySelectorAll('[data-et="message"]')];
  return `edge:message-${all.indexOf(line)}`;
}

/** Boxes of flowcharts, states, and the groups around them; a group is what is clicked only where no box is. */
function nodeOf(element: Element, svg: Element): string | undefined {
  const own = (id: string) =>
    id.startsWith(`${svg.id}-`) ? id.slice(svg.id.length + 1) : id;
  const node = element.closest(nodeShapes);
  if (node) {
    const id = /^(?:flowchart|state)-(.+)-\d+$/.exec(own(node.id))?.[1];
    return id === undefined ? undefined : `node:${id}`;
  }
  const group = element.closest("g.cluster, g.statediagram-cluster");
  const state = group?.getAttribute("data-id");
  if (state && group?.matches(".statediagram-cluster")) return `node:${state}`;
  return group ? `group:${own(group.id)}` : undefined;
}

function participantOf(element: Element): string | undefined {
  const box = element.closest('[data-et="participant"]');
  const rect = element.matches("[name]")
    ? element
    : element.parentElement?.querySelector(":scope > .actor[name]");
  const id = box?.getAttribute("data-id") ?? rect?.getAttribute("name");
  return id ? `node:${id}` : undefined;
}

/** Boxes; those that are drawn by hand or are a picture have classes of their own. */
export const nodeShapes = "g.node, g.rough-node, g.icon-shape, g.image-shape";
