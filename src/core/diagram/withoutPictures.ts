import { ask, field, listOf } from "./mermaidData.ts";

/**
 * A flowchart's source with an empty picture in place of every picture that a node would load (`A@{ img: "…" }`).
 * mermaid loads them while it draws; a drawing holds none, so there would be nothing to see of them. `db` and `type`
 * are what mermaid has read from the source.
 */
export function withoutPictures(
  source: string,
  db: unknown,
  type: string,
): string {
  if (!type.startsWith("flowchart")) return source;
  return listOf(field(ask(db, "getData"), "nodes"))
    .map((node) => field(node, "img"))
    .filter((address) => typeof address === "string" && address !== "")
    .reduce<string>((text, address) => emptied(text, String(address)), source);
}

/** Only what stands after `img:` is an address; the same words may be a label elsewhere. */
function emptied(source: string, address: string): string {
  return source
    .split(address)
    .reduce((before, after) =>
      /\bimg["']?\s*:\s*["']?$/.test(before)
        ? before + emptyPicture + after
        : before + address + after,
    );
}

const emptyPicture =
  "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
