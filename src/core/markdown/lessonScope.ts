import type { Finding, Position } from "../check/finding.ts";
import type { Course } from "../course/model.ts";
import { stableHash } from "../hash.ts";
import { UniqueNames } from "../course/uniqueNames.ts";
import type { Quiz } from "../quiz/model.ts";
import type { RenderEnvironment } from "./environment.ts";
import type { Diagram, Heading, LessonLink } from "./lesson.ts";
import { Slots } from "./slots.ts";
import type { SourceMap } from "./sourceLines.ts";

/** What one lesson gathers while it is rendered. One per lesson; quizzes inside it share it. */
export class LessonScope {
  readonly course: Course;
  readonly environment: RenderEnvironment;
  /** The lesson's own file: links are resolved from it. */
  readonly file: string;
  readonly fragment: boolean;
  /** The lesson's own text, as it was read. */
  text = "";

  readonly slots = new Slots();
  readonly findings: Finding[] = [];
  readonly headings: Heading[] = [];
  readonly diagrams: Diagram[] = [];
  readonly ticks: string[] = [];
  readonly links: LessonLink[] = [];
  readonly quizzes: Quiz[] = [];
  readonly unreadQuizzes: Finding[] = [];
  readonly quizLines = new Map<string, number>();
  readonly objectives: string[] = [];
  readonly dependencies = new Set<string>();
  /** Images of the course, to be shown when they are there. */
  readonly images: PendingImage[] = [];
  /** What a mark of the text stands for; see `expand.ts`. */
  problems: readonly Finding[] = [];
  words = 0;
  duration: number | undefined;

  /** As mdBook: the second heading of a name is `name-1`. */
  readonly anchors = new UniqueNames(1);
  readonly tickIds = new UniqueNames();
  readonly quizIds = new UniqueNames();
  readonly questionIds = new UniqueNames();
  readonly diagramIds = new UniqueNames();
  /** Ids that the author's own HTML sets. */
  readonly authorIds = new Set<string>();
  readonly #reported = new Set<string>();

  /** `fragment`: the text is shown inside a page that holds others. */
  constructor(
    course: Course,
    environment: RenderEnvironment,
    file: string,
    fragment = false,
  ) {
    this.fragment = fragment;
    this.course = course;
    this.environment = environment;
    this.file = file;
  }

  /** Diagrams of a lesson are counted; those of a fragment must not take the numbers of another's. */
  diagramName(source: string): string {
    return this.fragment
      ? `diagram-${stableHash(source)}`
      : `diagram-${this.diagrams.length + 1}`;
  }

  /** Adds a finding that would otherwise come once per use, such as an unknown directive's. */
  reportOnce(key: string, finding: Finding): void {
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.findings.push(finding);
  }
}

export interface PendingImage {
  /** The slot to put it into. */
  readonly slot: number;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: Position;
}

/** What markdown-it hands to every renderer rule. */
export interface RenderEnv {
  readonly scope: LessonScope;
  readonly source: SourceMap;
  /** The text of a lesson, as opposed to a question inside it. */
  readonly main: boolean;
  /** Tells footnotes of different texts of one page apart. */
  readonly docId?: string;
  [key: string | symbol]: unknown;
}
