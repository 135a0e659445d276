import type { Finding, Position } from "../../check/finding.ts";
import { resolveFrom } from "../../coursePath.ts";
import type { CourseFiles, ReadResult } from "../../ports.ts";
import { say } from "../../text.ts";
import { includeDirectives } from "../directiveNames.ts";
import type { SourceLine } from "../sourceLines.ts";
import { problemMark } from "../syntax/directives.ts";
import { unreadableFile } from "../unreadableFile.ts";
import {
  parseTarget,
  selectForRustdoc,
  selectLines,
  type Selection,
} from "./selection.ts";

export interface Expanded {
  /** Undefined when nothing was included: then the text's lines are their own. */
  readonly lines?: readonly SourceLine[];
  readonly text: string;
  /** What `{{#title}}` says. */
  readonly title?: string;
  /** In the order of their marks in the text. */
  readonly problems: readonly Finding[];
  readonly dependencies: readonly string[];
}

const maxDepth = 10;
/** An include may be read many times over; together no more than this is taken in. */
const maxCharacters = 16_000_000;

// Bounded, so that a line of nothing but openings is searched in linear time.
const directive = new RegExp(
  String.raw`\\\{\{#.{0,1000}?\}\}|\{\{\s{0,8}#(${includeDirectives.join("|")})\s{1,8}([^}\n]{1,1000})\}\}`,
  "g",
);

/**
 * Carries out mdBook's own directives in a text: includes, playground and title. Escaped and unknown ones stay.
 * An include that cannot be done leaves a mark that becomes a readable box. Never rejects.
 */
export async function expandIncludes(
  text: string,
  file: string,
  files: CourseFiles,
): Promise<Expanded> {
  const run = new Expansion(files);
  // Most lessons include nothing.
  if (!text.includes("{{")) return { text, problems: [], dependencies: [] };
  const own = text
    .split("\n")
    .map((line, index) => ({ text: line, line: index + 1 }));
  const lines = await run.expand(
    own,
    file,
    [stepOf(file, parseTarget(file).selection)],
    undefined,
  );
  return {
    lines,
    text: lines.map((line) => line.text).join("\n"),
    ...(run.title === undefined ? {} : { title: run.title }),
    problems: run.problems,
    dependencies: [...run.reads.keys()],
  };
}

class Expansion {
  readonly problems: Finding[] = [];
  readonly reads = new Map<string, Promise<ReadResult>>();
  title: string | undefined;
  readonly #files: CourseFiles;
  #characters = 0;

  constructor(files: CourseFiles) {
    this.#files = files;
  }

  /** `trail` holds the targets that led here; `own` is the line of the lesson that all of this stands for. */
  async expand(
    lines: readonly { text: string; line: number }[],
    file: string,
    trail: readonly string[],
    own: number | undefined,
  ): Promise<SourceLine[]> {
    const expanded: SourceLine[] = [];
    for (const { text, line } of lines) {
      const here = { file, line, own: own ?? line };
      if (!text.includes("{{")) expanded.push({ text, ...here });
      else expanded.push(...(await this.#expandLine(text, here, trail)));
    }
    return expanded;
  }

  async #expandLine(
    text: string,
    here: Omit<SourceLine, "text">,
    trail: readonly string[],
  ): Promise<SourceLine[]> {
    const lines: SourceLine[] = [{ text: "", ...here }];
    let done = 0;
    for (const match of text.matchAll(directive)) {
      if (match[1] === undefined) continue;
      append(lines, [{ text: text.slice(done, match.index), ...here }]);
      const at = { file: here.file, line: here.line, column: match.index + 1 };
      const [name = "", argument = ""] = match.slice(1);
      append(
        lines,
        await this.#carryOut(name, argument.trim(), at, here.own, trail),
      );
      done = match.index + match[0].length;
    }
    append(lines, [{ text: text.slice(done), ...here }]);
    return lines;
  }

  async #carryOut(
    name: string,
    argument: string,
    at: Position,
    own: number,
    trail: readonly string[],
  ): Promise<SourceLine[]> {
    const { file, line } = at;
    if (name === "title") {
      this.title ??= argument;
      return [{ text: "", file, line, own }];
    }
    // mdBook lets playground properties follow the path; a path of an include may hold spaces.
    const playground = name.startsWith("play");
    const [target = "", ...properties] = playground
      ? argument.split(/\s+/)
      : [argument];
    const lines = await this.#include(name, target, at, own, trail);
    if (!playground) return lines;
    const fence = (text: string): SourceLine => ({ text, file, line, own });
    return [
      fence("```" + ["rust", ...properties].join(",")),
      ...lines,
      fence("```"),
    ];
  }

  async #include(
    name: string,
    target: string,
    at: Position,
    own: number,
    trail: readonly string[],
  ): Promise<SourceLine[]> {
    const { path, selection } = parseTarget(target);
    const problem = (finding: Finding): SourceLine[] =>
      this.#problem(finding, at, own);
    const resolved = resolveFrom(at.file, path);
    if (resolved === undefined || path.startsWith("/"))
      return problem(outside(target, at));
    const step = stepOf(resolved, selection);
    if (trail.includes(step)) return problem(cycle(target, at));
    if (trail.length > maxDepth) return problem(tooDeep(target, at));
    const result = await this.#read(resolved);
    if (!result.ok)
      return problem({
        ...unreadableFile(resolved, result.reason, "include", at),
        address: target,
      });
    const select = name === "rustdoc_include" ? selectForRustdoc : selectLines;
    const lines = select(
      result.text.replaceAll(problemMark, "\uFFFD"),
      selection,
    );
    if (!lines) return problem(missingAnchor(target, at));
    this.#characters += lines.reduce(
      (sum, line) => sum + line.text.length + 1,
      0,
    );
    if (this.#characters > maxCharacters) return problem(tooMuch(target, at));
    if (lines.length === 0) return [{ text: "", ...at, own }];
    return await this.expand(lines, resolved, [...trail, step], own);
  }

  #read(path: string): Promise<ReadResult> {
    const known = this.reads.get(path);
    if (known) return known;
    const reading = this.#files.read(path);
    this.reads.set(path, reading);
    return reading;
  }

  #problem(finding: Finding, at: Position, own: number): SourceLine[] {
    const number = this.problems.push(finding) - 1;
    const text = `{{#${problemMark}problem ${number}}}`;
    return [{ text, file: at.file, line: at.line, own }];
  }
}

/** One part of one file: met twice on the way down, it includes itself. */
function stepOf(path: string, selection: Selection): string {
  return `${path} ${JSON.stringify(selection)}`;
}

/** Goes on in the last line, as text in a text does; a line that began with nothing takes the origin of what came. */
function append(lines: SourceLine[], more: readonly SourceLine[]): void {
  const last = lines.pop();
  const [first, ...rest] = more;
  if (!last || !first) return;
  const origin = last.text.trim() === "" && first.text !== "" ? first : last;
  lines.push({ ...origin, text: last.text + first.text }, ...rest);
}

function outside(target: string, at: Position): Finding {
  return {
    ...at,
    address: target,
    rule: "outside-course",
    severity: "error",
    message: say`${target} lies outside the course and is not included. Move the file into the course's folder.`,
  };
}

function cycle(target: string, at: Position): Finding {
  return {
    ...at,
    address: target,
    rule: "include-cycle",
    severity: "error",
    message: say`${target} includes itself, so it is not included here. Remove one of the includes.`,
  };
}

function tooDeep(target: string, at: Position): Finding {
  return {
    ...at,
    address: target,
    rule: "include-depth",
    severity: "error",
    message: say`${target} is included more than ${maxDepth} files deep, so it is left out. Include it more directly.`,
  };
}

function missingAnchor(target: string, at: Position): Finding {
  return {
    ...at,
    address: target,
    rule: "missing-anchor",
    severity: "error",
    message: say`There is no such part in the file that ${target} names. Add a line "ANCHOR: name" to it, or correct the name.`,
  };
}

function tooMuch(target: string, at: Position): Finding {
  return {
    ...at,
    address: target,
    rule: "include-size",
    severity: "error",
    message: say`The includes of this lesson are too large together, so ${target} is left out.`,
  };
}
