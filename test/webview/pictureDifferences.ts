import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** The largest difference of each two pictures in any colour of any pixel, of 255. */
export function differencesOf(
  page: Page,
  before: readonly string[],
  after: readonly string[],
): Promise<readonly number[]> {
  assert.equal(after.length, before.length);
  return page.evaluate(
    async ([first, second]) => {
      const pixels = async (png: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const brush = canvas.getContext("2d");
        if (!brush) throw new Error("no canvas");
        brush.drawImage(image, 0, 0);
        return brush.getImageData(0, 0, image.width, image.height);
      };
      return Promise.all(
        first.map(async (png, index) => {
          const [a, b] = [await pixels(png), await pixels(second[index] ?? "")];
          if (a.width !== b.width || a.height !== b.height) return 255;
          return a.data.reduce(
            (most, value, at) =>
              Math.max(most, Math.abs(value - (b.data[at] ?? 0))),
            0,
          );
        }),
      );
    },
    [before, after] as const,
  );
}
