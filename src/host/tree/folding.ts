import type { KeyValueStore, Log } from "../../core/ports.ts";
import { Debounce } from "../../core/timing/debounce.ts";
import type { Timer } from "../../core/timing/timer.ts";
import { storageKeys } from "../names.ts";

/** *Collapse All* folds many at once. */
const times = { quiet: 200, longest: 1000 };

/** More than anyone folds by hand; beyond it the oldest are forgotten. */
const mostKept = 2_000;

/** Remembers what the learner has folded and opened in the tree: VS Code itself forgets it with the window. */
export class Folding {
  readonly #store: KeyValueStore;
  readonly #opened: Map<string, boolean>;
  readonly #write: Debounce<true>;

  constructor(store: KeyValueStore, timer: Timer, log: Log) {
    this.#store = store;
    this.#opened = parse(store.get(storageKeys.folding));
    this.#write = new Debounce(timer, times, () => {
      const kept = [...this.#opened].slice(-mostKept);
      this.#store
        .set(storageKeys.folding, Object.fromEntries(kept))
        .catch((error: unknown) =>
          log.error("keeping what is folded in the tree", error),
        );
    });
  }

  isOpen(id: string, byItself: boolean): boolean {
    return this.#opened.get(id) ?? byItself;
  }

  /** Not merely folded to begin with. */
  wasFolded(id: string): boolean {
    return this.#opened.get(id) === false;
  }

  set(id: string, open: boolean): void {
    this.#opened.delete(id);
    this.#opened.set(id, open);
    this.#write.add(true);
  }

  dispose(): void {
    this.#write.flush();
  }
}

/** Anything else than a table of yes and no is forgotten: it costs a click. */
function parse(value: unknown): Map<string, boolean> {
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).filter(
      (entry): entry is [string, boolean] => typeof entry[1] === "boolean",
    ),
  );
}
