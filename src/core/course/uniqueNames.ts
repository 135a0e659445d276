/** Hands out names that are unique within one scope: the second `a` becomes `a-2` (or what `numbered` makes of it). */
export class UniqueNames {
  readonly #used = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #first: number;

  /** `first`: the number that the second bearer of a name gets. */
  constructor(first = 2) {
    this.#first = first;
  }

  has(name: string): boolean {
    return this.#used.has(name);
  }

  take(wanted: string): string {
    let name = wanted;
    let count = this.#counts.get(wanted) ?? this.#first;
    while (this.#used.has(name)) name = `${wanted}-${count++}`;
    this.#counts.set(wanted, count);
    this.#used.add(name);
    return name;
  }
}
