/** A text file that is to be made. */
export interface NewFile {
  /** Path from the folder that all of them go into. */
  readonly path: string;
  readonly text: string;
}
