import { isMap, LineCounter, parseDocument, type Document } from "yaml";
import type { Finding } from "../check/finding.ts";
import { say, type Text } from "../text.ts";
import { minutesIn } from "./duration.ts";
import type { LessonMeta } from "./lesson.ts";

export interface FrontMatter {
  readonly meta: LessonMeta;
  /** The text with the front matter's lines left empty, so that every other line keeps its number. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

const nothing: LessonMeta = { objectives: [], prerequisites: [] };

/** Reads the YAML between `---` lines at the very top, if there is any. Never throws. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const match =
    /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
      text,
    );
  if (!match || !looksLikeYaml(match[1] ?? ""))
    return { meta: nothing, text, findings: [] };
  const block = match[0];
  const lines = block.split("\n").length - 1;
  const reader = new MetaReader(match[1] ?? "", file);
  return {
    meta: reader.read(),
    text: "\n".repeat(lines) + text.slice(block.length),
    findings: reader.findings,
  };
}

/** A chapter may also begin with a thematic break: then what follows is prose, not keys. */
function looksLikeYaml(block: string): boolean {
  const first = block.split("\n").find((line) => /^\s*[^\s#]/.test(line));
  return (
    first === undefined || /^\s*["']?[\w.-]+["']?\s*:|^\s*[{[]/.test(first)
  );
}

class MetaReader {
  readonly findings: Finding[] = [];
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #document: Document;

  constructor(yaml: string, file: string) {
    this.#file = file;
    this.#document = parseDocument(yaml, {
      lineCounter: this.#lines,
      prettyErrors: false,
      logLevel: "silent",
      // Front matter that points at itself would grow without end.
      merge: false,
    });
  }

  read(): LessonMeta {
    const [error] = this.#document.errors;
    if (error) {
      this.#report(
        error.pos[0],
        say`The front matter is not YAML: ${error.message} It is ignored until it is mended.`,
      );
      return nothing;
    }
    if (!isMap(this.#document.contents)) return nothing;
    const id = this.#id();
    const title = this.#text("title");
    const duration = this.#duration();
    const passMark = this.#passMark();
    return {
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      ...(duration === undefined ? {} : { duration }),
      ...(passMark === undefined ? {} : { passMark }),
      objectives: this.#texts("objectives"),
      prerequisites: this.#texts("prerequisites"),
    };
  }

  /** Ids stand in addresses, and before the `#` of a link. */
  #id(): string | undefined {
    const id = this.#text("id");
    if (id === undefined || /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(id))
      return id;
    this.#reportKey(
      "id",
      say`The id "${id}" may hold letters, digits, "-", "_", "." and "/" only, so it is not used.`,
    );
    return undefined;
  }

  #text(key: string): string | undefined {
    const value = this.#document.get(key);
    if (typeof value === "string") return value.trim() || undefined;
    return typeof value === "number" ? String(value) : undefined;
  }

  #texts(key: string): readonly string[] {
    const list: unknown = this.#plain(key);
    if (typeof list === "string") return [list];
    if (!Array.isArray(list)) return [];
    return list.filter((item) => typeof item === "string");
  }

  /** Aliases may not multiply: what would, is read as nothing. */
  #plain(key: string): unknown {
    const node: unknown = this.#document.get(key, true);
    if (typeof node !== "object" || node === null || !("toJS" in node))
      return undefined;
    try {
      return this.#document.toJS({ maxAliasCount: 10 })[key];
    } catch (error) {
      this.#report(
        0,
        say`${key} in the front matter cannot be read: ${String(error)}`,
      );
      return undefined;
    }
  }

  #duration(): number | undefined {
    const value = this.#document.get("duration");
    if (value === undefined || value === null) return undefined;
    if (typeof value === "number" && value > 0) return value;
    const minutes = typeof value === "string" ? minutesIn(value) : undefined;
    if (minutes === undefined)
      this.#reportKey(
        "duration",
        say`duration is a number of minutes, or a text such as "20 minutes" or "1.5 hours".`,
      );
    return minutes;
  }

  #passMark(): number | undefined {
    const value = this.#document.get("passMark");
    if (value === undefined || value === null) return undefined;
    if (typeof value === "number" && value >= 0 && value <= 1) return value;
    this.#reportKey(
      "passMark",
      say`passMark is a share from 0 to 1, such as 0.7.`,
    );
    return undefined;
  }

  #reportKey(key: string, message: Text): void {
    const node: unknown = this.#document.get(key, true);
    const range =
      typeof node === "object" && node !== null && "range" in node
        ? node.range
        : undefined;
    this.#report(Array.isArray(range) ? Number(range[0]) : 0, message);
  }

  #report(offset: number, message: Text): void {
    const { line, col } = this.#lines.linePos(offset);
    this.findings.push({
      file: this.#file,
      // The opening `---` is line 1.
      line: Math.max(1, line) + 1,
      column: Math.max(1, col),
      rule: "front-matter",
      severity: "warning",
      message,
    });
  }
}
