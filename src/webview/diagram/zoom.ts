/** The size at which a diagram is shown. At 1 it is as large as fits, never larger than it was drawn. */
export interface Zoom {
  readonly scale: number;
  /** Multiplies the scale; the point of the window that is given stays where it is, else the middle does. */
  by(factor: number, at?: { readonly x: number; readonly y: number }): void;
  reset(): void;
}

const smallest = 0.25;
const largest = 8;

/** A drawing that is larger than its box is moved by scrolling the box: by wheel, keys, touch or dragging. */
export function createZoom(
  box: HTMLElement,
  svg: SVGSVGElement,
  changed: (scale: number) => void,
): Zoom {
  let scale = 1;
  return {
    get scale() {
      return scale;
    },
    by(factor, at) {
      const next = Math.min(largest, Math.max(smallest, scale * factor));
      apply(Math.abs(next - 1) < 0.01 ? 1 : next, at);
    },
    reset: () => apply(1),
  };

  function apply(
    next: number,
    at?: { readonly x: number; readonly y: number },
  ): void {
    const frame = box.getBoundingClientRect();
    const before = svg.getBoundingClientRect();
    const x = at?.x ?? frame.x + frame.width / 2;
    const y = at?.y ?? frame.y + frame.height / 2;
    const [partX, partY] = [
      (x - before.x) / before.width,
      (y - before.y) / before.height,
    ];
    // The box keeps its height, so that nothing below it moves.
    if (scale === 1) box.style.height = `${frame.height}px`;
    const fitted = before.width / scale;
    scale = next;
    box.classList.toggle("zoomed", scale !== 1);
    if (scale === 1) {
      box.style.removeProperty("height");
      svg.style.removeProperty("width");
      box.scrollTo(0, 0);
    } else {
      svg.style.width = `${fitted * scale}px`;
      const after = svg.getBoundingClientRect();
      box.scrollLeft += after.x + partX * after.width - x;
      box.scrollTop += after.y + partY * after.height - y;
    }
    changed(scale);
  }
}
