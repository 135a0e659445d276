import { writeStored } from "../../core/diagram/storedDrawing.ts";
import { isSafeSvg } from "../../core/diagram/svg/checkSvg.ts";
import { openDrawer } from "../drawing/drawer.ts";
import { installedBrowser } from "../drawing/installedBrowser.ts";
import { packageFile } from "../packageRoot.ts";
import path from "node:path";

/** Diagrams that were drawn for a package. */
export interface DrawnAhead {
  /** As `writeStored` wrote them, by their source. */
  readonly drawings: ReadonlyMap<string, string>;
  readonly counts: {
    readonly drawn: number;
    /** Those that a learner's window draws when it shows them first. */
    readonly later: number;
  };
}

/**
 * Draws with an installed browser. Without one, and for a diagram that cannot be drawn or holds what no stored drawing
 * may hold, the learner's window does it at the first opening; `note` says so.
 */
export async function drawAhead(
  sources: readonly string[],
  note: (line: string) => void,
): Promise<DrawnAhead> {
  const drawings = new Map<string, string>();
  const done = (): DrawnAhead => ({
    drawings,
    counts: { drawn: drawings.size, later: sources.length - drawings.size },
  });
  if (sources.length === 0) return done();
  const browser = installedBrowser();
  if (browser === undefined) {
    note(
      "No Chrome or Chromium was found, so diagrams will be drawn when a lesson is opened first. Install one, or set CHROME_PATH, to draw them ahead.",
    );
    return done();
  }
  const page = path.dirname(packageFile("dist/webview/drawing.js"));
  const drawer = await openDrawer(browser, page).catch((error: unknown) => {
    note(
      `${browser} did not start, so diagrams will be drawn when a lesson is opened first: ${messageOf(error)}`,
    );
    return undefined;
  });
  if (drawer === undefined) return done();
  try {
    for (const source of sources) {
      try {
        const drawing = await drawer.draw(source);
        if (isSafeSvg(drawing.svg))
          drawings.set(source, writeStored(source, drawing));
      } catch (error) {
        note(
          `A diagram is left to the learner's window (${firstLine(source)}): ${messageOf(error)}`,
        );
      }
    }
  } finally {
    await drawer.close();
  }
  return done();
}

function messageOf(error: unknown): string {
  return firstLine(error instanceof Error ? error.message : String(error));
}

function firstLine(text: string): string {
  return text.trim().split("\n", 1)[0] ?? "";
}
