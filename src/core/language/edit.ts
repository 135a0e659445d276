import type { FileRange } from "./place.ts";

/** Changes to the files of a course that belong together. */
export interface CourseEdit {
  readonly changes: readonly TextChange[];
  /** Files that are made first; never one that exists. */
  readonly created?: readonly {
    readonly file: string;
    readonly text: string;
  }[];
}

export interface TextChange {
  readonly range: FileRange;
  readonly text: string;
}
