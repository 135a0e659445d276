/** The disc that a message's number stands on; the number itself always has to stand out from it. */
const numberCircle = "line[marker-start*='sequencenumber']";

/** The parts of a sequence diagram's picture, by the names of `core/diagram/walk/sequenceView.ts`. */
export function sequenceParts(
  svg: SVGSVGElement,
): (element: Element) => string | undefined {
  const lifelines = [...svg.querySelectorAll('[data-et="life-line"]')];
  const activations = [...svg.querySelectorAll("rect[class^='activation']")];
  return (element) => {
    const id = element.getAttribute("data-id");
    switch (element.getAttribute("data-et")) {
      case "life-line":
        return id === null ? undefined : `node:${id}`;
      case "note":
        return id === null ? undefined : `note:${id}`;
      case "control-structure":
        return id === null ? undefined : `frame:${id}`;
      case null:
        break;
    }
    if (element.matches(numberCircle)) return messageAbove(element, svg);
    const activation = activations.indexOf(element);
    if (activation >= 0) return `activation:${activation}`;
    return isBottom(element) ? participantBelow(element, lifelines) : undefined;
  };
}

/** mermaid draws a number's disc right after its message. */
function messageAbove(disc: Element, svg: SVGSVGElement): string | undefined {
  const messages = [...svg.querySelectorAll('[data-et="message"]')];
  const index = messages.findLastIndex(
    (message) =>
      (message.compareDocumentPosition(disc) &
        Node.DOCUMENT_POSITION_FOLLOWING) !==
      0,
  );
  return index < 0 ? undefined : `edge:message-${index}`;
}

function isBottom(element: Element): boolean {
  return (
    element.matches(".actor-bottom") ||
    element.querySelector(":scope > .actor-bottom") !== null
  );
}

/** The lower boxes have no ids: one belongs to the line that it stands under. */
function participantBelow(
  box: Element,
  lifelines: readonly Element[],
): string | undefined {
  const { left, width } = box.getBoundingClientRect();
  const line = lifelines.find(
    (candidate) =>
      Math.abs(candidate.getBoundingClientRect().left - (left + width / 2)) < 3,
  );
  const id = line?.getAttribute("data-id");
  return id ? `node:${id}` : undefined;
}
