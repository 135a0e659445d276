import type { KeyValueStore } from "../../src/core/ports.ts";

/** Keeps values as a real store does: as JSON. */
export class MemoryStore implements KeyValueStore {
  readonly values = new Map<string, string>();
  /** Every key that was written, in order. */
  readonly writes: string[] = [];
  failing = false;

  get(key: string): unknown {
    const value = this.values.get(key);
    return value === undefined ? undefined : JSON.parse(value);
  }

  async set(key: string, value: unknown): Promise<void> {
    await Promise.resolve();
    if (this.failing) throw new Error("the disk is full");
    this.writes.push(key);
    if (value === undefined) this.values.delete(key);
    else this.values.set(key, JSON.stringify(value));
  }
}
