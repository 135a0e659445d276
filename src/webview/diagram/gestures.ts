import type { Zoom } from "./zoom.ts";

const step = 1.25;

/**
 * Keys, wheel, dragging and two fingers. A plain wheel and one finger scroll as everywhere: nobody zooms by accident.
 */
export function wireGestures(
  box: HTMLElement,
  tools: HTMLElement,
  zoom: Zoom,
  signal: AbortSignal,
): void {
  for (const part of [box, tools])
    part.addEventListener("keydown", (event) => onKey(event, zoom), { signal });
  box.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom.by(Math.exp(-event.deltaY / 300), { x: event.x, y: event.y });
    },
    { signal, passive: false },
  );
  wireDragging(box, signal);
  wirePinch(box, zoom, signal);
}

function onKey(event: KeyboardEvent, zoom: Zoom): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "+" || event.key === "=") zoom.by(step);
  else if (event.key === "-") zoom.by(1 / step);
  else if (event.key === "0") zoom.reset();
  else return;
  event.preventDefault();
}

function wireDragging(box: HTMLElement, signal: AbortSignal): void {
  let from: { x: number; y: number; pointer: number } | undefined;
  box.addEventListener(
    "pointerdown",
    (event) => {
      if (event.pointerType === "touch" || event.button !== 0) return;
      if (!box.classList.contains("zoomed")) return;
      const { x, y, pointerId: pointer } = event;
      from = { x: x + box.scrollLeft, y: y + box.scrollTop, pointer };
    },
    { signal },
  );
  box.addEventListener(
    "pointermove",
    ({ x, y, buttons }) => {
      if (buttons === 0) from = undefined;
      if (!from) return;
      const [left, top] = [from.x - x, from.y - y];
      // A click that shook a little is a click on what lies there; captured, it would be one on the box.
      const far = Math.hypot(left - box.scrollLeft, top - box.scrollTop) > 4;
      if (!far && !box.hasPointerCapture(from.pointer)) return;
      box.setPointerCapture(from.pointer);
      box.scrollTo(left, top);
    },
    { signal },
  );
  for (const end of ["pointerup", "pointercancel"] as const)
    box.addEventListener(end, () => (from = undefined), { signal });
}

function wirePinch(box: HTMLElement, zoom: Zoom, signal: AbortSignal): void {
  /** How far the two fingers were apart; 0 when there are not two. */
  let spread = 0;
  const measure = ({ touches }: TouchEvent): void => {
    const [a, b] = touches;
    spread = a && b && touches.length === 2 ? distance(a, b) : 0;
  };
  for (const change of ["touchstart", "touchend", "touchcancel"] as const)
    box.addEventListener(change, measure, { signal, passive: true });
  box.addEventListener(
    "touchmove",
    (event) => {
      const [a, b] = event.touches;
      if (!a || !b || spread === 0) return;
      event.preventDefault();
      const now = distance(a, b);
      zoom.by(now / spread, {
        x: (a.clientX + b.clientX) / 2,
        y: (a.clientY + b.clientY) / 2,
      });
      spread = now;
    },
    { signal, passive: false },
  );
}

function distance(a: Touch, b: Touch): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}
