import type { ProgressFolder } from "../../src/core/progress/windowFiles.ts";

/** A folder that several windows write into. */
export class MemoryFolder implements ProgressFolder {
  readonly files = new Map<string, string>();
  readonly removed: string[] = [];
  failing = false;
  /** The next write stops in the middle, as when its window is killed. */
  torn = false;
  /** Writes stop in the middle and are refused, as on a disk that has become full. */
  full = false;
  /** Nothing can be listed, as where the user may not look. */
  closed = false;

  async read(name: string): Promise<string | undefined> {
    await Promise.resolve();
    return this.files.get(name);
  }

  async write(name: string, text: string): Promise<void> {
    await Promise.resolve();
    if (this.failing) throw new Error("the disk is full");
    const whole = !this.torn && !this.full;
    this.files.set(name, whole ? text : text.slice(0, text.length / 2));
    if (this.full) throw new Error("the disk is full");
  }

  async remove(name: string): Promise<void> {
    await Promise.resolve();
    this.removed.push(name);
    this.files.delete(name);
  }

  async list(): Promise<readonly string[]> {
    await Promise.resolve();
    if (this.closed) throw new Error("no permission");
    return [...this.files.keys()];
  }
}
