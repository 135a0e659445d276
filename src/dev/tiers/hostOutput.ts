import { readResultLine } from "./hostResult.ts";
import { emptyTally, type Tally } from "./tally.ts";

/** Passes on what a host suite prints, and takes the counts from the one line that carries them. */
export class HostOutput {
  readonly #print: (line: string) => void;
  #rest = "";
  #tally: Tally | undefined;
  #failure: Error | undefined;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** Takes output in pieces of any length. */
  write(text: string): void {
    const lines = (this.#rest + text).split(/\r?\n/);
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#read(line);
  }

  /** The run ended badly, which counts even when every test that ran had passed. */
  fail(error: Error): void {
    this.#failure = error;
  }

  tally(): Tally {
    if (this.#rest !== "") this.write("\n");
    const tally = this.#tally;
    if (tally === undefined) {
      const reason = this.#failure?.message ?? "The host ended silently.";
      this.#print(`  FAILED The suite gave no result. ${reason}`);
      return { ...emptyTally, failed: 1 };
    }
    if (this.#failure !== undefined && tally.failed === 0) {
      this.#print(`  FAILED ${this.#failure.message}`);
      return { ...tally, failed: 1 };
    }
    return tally;
  }

  #read(line: string): void {
    const tally = readResultLine(line);
    if (tally !== undefined) this.#tally = tally;
    else if (line.trim() !== "") this.#print(line);
  }
}
