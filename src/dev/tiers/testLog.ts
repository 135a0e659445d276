import path from "node:path";
import { inspect } from "node:util";
import type { EventData } from "node:test";
import type { TestEvent } from "node:test/reporters";
import type { Tally } from "./tally.ts";

interface FileLog {
  passed: number;
  failed: number;
  skipped: number;
  output: string;
}

type Print = (line: string) => void;

/** Counts the events of Node's test runner, and prints failures as they come and a line for each file. */
export class TestLog {
  readonly #files = new Map<string, FileLog>();
  readonly #root: string;
  readonly #print: Print;

  constructor(root: string, print: Print = console.log) {
    this.#root = root;
    this.#print = print;
  }

  read(event: TestEvent): void {
    switch (event.type) {
      case "test:pass":
        return this.#passed(event.data);
      case "test:fail":
        return this.#failed(event.data);
      case "test:diagnostic":
        // What a test wants to be read, such as a figure; the rest is the runner's own sums.
        if (!runnersOwn.test(event.data.message))
          this.#print(`  ${event.data.message}`);
        return;
      case "test:stdout":
      case "test:stderr":
        this.#file(event.data.file).output += event.data.message;
        return;
      case "test:summary":
        if (event.data.file !== undefined)
          this.#summary(event.data.file, event.data.duration_ms);
        return;
      default:
        return;
    }
  }

  /** All files together. */
  tally(): Tally {
    const tally = { passed: 0, failed: 0, skipped: 0 };
    for (const file of this.#files.values()) {
      tally.passed += file.passed;
      tally.failed += file.failed;
      tally.skipped += file.skipped;
    }
    return tally;
  }

  #passed(data: EventData.TestPass): void {
    const file = this.#file(fileOf(data));
    const notRun = data.skip ?? data.todo ?? false;
    // Of a suite that is skipped no test is heard, so it counts as one.
    if (data.details.type === "suite" && notRun === false) return;
    if (isWholeFile(data)) {
      // The runner counts a file as a test of its own only when it holds none.
      file.failed += 1;
      this.#print(`  FAILED ${this.#short(data.file)} holds no test`);
      return;
    }
    if (notRun === false) {
      file.passed += 1;
      return;
    }
    file.skipped += 1;
    const reason = typeof notRun === "string" ? `: ${notRun}` : "";
    this.#print(`  skipped ${data.name}${reason}`);
  }

  #failed(data: EventData.TestFail): void {
    const error = data.details.error as Error & { failureType?: string };
    const kept = this.#file(fileOf(data));
    // A suite fails with its tests, which are counted; only a failing hook is a failure of its own.
    if (data.details.type === "suite" && error.failureType !== "hookFailed")
      return;
    kept.failed += 1;
    const place = `${this.#short(data.file)}:${data.line ?? 0}`;
    this.#print(`  FAILED ${data.name} (${place})\n${indent(reasonOf(error))}`);
    if (isWholeFile(data) && kept.output !== "")
      this.#print(indent(kept.output));
  }

  #summary(name: string, milliseconds: number): void {
    const file = this.#file(name);
    const mark = file.failed > 0 ? "FAILED" : "ok";
    const seconds = (milliseconds / 1000).toFixed(1);
    const skipped = file.skipped > 0 ? `, ${file.skipped} skipped` : "";
    const failed = file.failed > 0 ? `, ${file.failed} failed` : "";
    this.#print(
      `  ${mark} ${this.#short(name)}: ${file.passed} passed${failed}${skipped} (${seconds} s)`,
    );
    if (file.failed > 0 && file.output !== "") this.#print(indent(file.output));
  }

  #file(name = ""): FileLog {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const file = { passed: 0, failed: 0, skipped: 0, output: "" };
    this.#files.set(name, file);
    return file;
  }

  #short(file = ""): string {
    return path.relative(this.#root, file).replaceAll("\\", "/");
  }
}

const runnersOwn =
  /^(?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/;

function isWholeFile(data: EventData.TestPass | EventData.TestFail): boolean {
  return data.file !== undefined && data.name === data.file;
}

/** The file that was run, also for a test that a shared helper defines. */
function fileOf(
  data: (EventData.TestPass | EventData.TestFail) & { entryFile?: string },
): string | undefined {
  return data.entryFile ?? data.file;
}

/** The runner wraps what the test threw. */
function reasonOf(error: Error): string {
  const thrown: unknown = error.cause ?? error;
  return thrown instanceof Error
    ? (thrown.stack ?? thrown.message)
    : inspect(thrown);
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, "    ");
}
