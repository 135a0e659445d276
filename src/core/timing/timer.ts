/** Runs something later. The real one is `setTimeout`; tests use one whose time they move themselves. */
export interface Timer {
  /** Returns what cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}
