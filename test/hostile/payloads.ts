import fs from "node:fs";
import path from "node:path";
import { fixture, sharedData } from "../doubles/sharedData.ts";

/** What a payload is written in, which says where in a lesson it is put. */
export type PayloadKind =
  "text" | "mermaid" | "svg" | "storedSvg" | "toml" | "summary";

export interface Payload {
  readonly kind: PayloadKind;
  readonly text: string;
  /** Where it comes from: `markdown/0107.md`, `lines.txt:12`. */
  readonly name: string;
}

/** The repository's own list, and whatever lists lie in the shared folder. */
export function allPayloads(): readonly Payload[] {
  const folders = [fixture("hostile"), sharedData("hostile").path];
  return folders
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => payloadsIn(folder));
}

/**
 * A folder of lists. A file is one payload, in what its ending or its folder says (`.md`, `.html`, `.mmd`, `.svg`,
 * `.toml`, `summary/`, `stored-svg/`); a `.txt` holds one in each line, a `.json` a list of texts or of objects with
 * the text as `markdown`, `payload`, `html`, `svg`, `mermaid`, `toml` or `text`.
 */
function payloadsIn(folder: string): Payload[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(folder, path.join(entry.parentPath, entry.name))
        .replaceAll("\\", "/"),
    )
    .filter((name) => !/(^|\/)(_|README|LICEN[CS]E)/i.test(name))
    .sort()
    .flatMap((name) =>
      read(name, fs.readFileSync(path.join(folder, name), "utf8")),
    );
}

function read(name: string, text: string): Payload[] {
  const kind = kindOf(name);
  if (name.endsWith(".txt"))
    return text
      .split(/\r?\n/)
      .flatMap((line, index) =>
        line.trim() === ""
          ? []
          : [{ kind, text: line, name: `${name}:${index + 1}` }],
      );
  if (!name.endsWith(".json")) return [{ kind, text, name }];
  const listed: unknown = JSON.parse(text);
  return (Array.isArray(listed) ? listed : []).flatMap(
    (entry: unknown, index) => fromEntry(entry, kind, `${name}[${index}]`),
  );
}

const fields: Readonly<Record<string, PayloadKind | undefined>> = {
  markdown: "text",
  payload: undefined,
  html: "text",
  text: undefined,
  svg: "svg",
  mermaid: "mermaid",
  toml: "toml",
};

function fromEntry(entry: unknown, kind: PayloadKind, name: string): Payload[] {
  if (typeof entry === "string") return [{ kind, text: entry, name }];
  if (typeof entry !== "object" || entry === null) return [];
  return Object.entries(fields).flatMap(([field, own]) => {
    const text: unknown = Object.getOwnPropertyDescriptor(entry, field)?.value;
    return typeof text === "string" ? [{ kind: own ?? kind, text, name }] : [];
  });
}

function kindOf(name: string): PayloadKind {
  if (/(^|\/)stored[-_]?svgs?(\/|\.)/i.test(name)) return "storedSvg";
  if (/(^|\/)summary(\/|\.)/i.test(name)) return "summary";
  if (/\.mmd$|\.mermaid$|(^|\/)mermaid(\/|\.)/i.test(name)) return "mermaid";
  if (/\.svg$|(^|\/)svg(\/|\.)/i.test(name)) return "svg";
  if (/\.toml$|(^|\/)toml(\/|\.)/i.test(name)) return "toml";
  return "text";
}
