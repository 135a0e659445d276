import type { Finding } from "../check/finding.ts";
import type { CourseFiles } from "../ports.ts";
import { say, type Text } from "../text.ts";
import { parseToml, type TomlPosition } from "./toml.ts";

/** A TOML file of settings, read value by value. What is wrong becomes a finding, and the default is used. */
export class SettingsFile {
  readonly path: string;
  readonly found: boolean;
  readonly findings: Finding[] = [];
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #positionOf: (path: readonly string[]) => TomlPosition;

  private constructor(path: string, text: string | undefined) {
    this.path = path;
    this.found = text !== undefined;
    const parsed = parseToml(text ?? "");
    this.#value = parsed.ok ? parsed.value : {};
    this.#positionOf = (at) =>
      parsed.ok ? parsed.positionOf(at) : { line: 1, column: 1 };
    if (!parsed.ok)
      this.#report(
        parsed.at,
        "broken-toml",
        "error",
        say`${path} cannot be read as TOML: ${parsed.message}. Until it is mended, default settings are used.`,
      );
  }

  static async read(files: CourseFiles, path: string): Promise<SettingsFile> {
    const result = await files.read(path);
    if (result.ok) return new SettingsFile(path, result.text);
    if (result.reason === "missing") return new SettingsFile(path, undefined);
    const settings = new SettingsFile(path, "");
    settings.#report(
      { line: 1, column: 1 },
      "unreadable-file",
      "error",
      result.reason === "notUtf8"
        ? say`${path} is not UTF-8 text, so default settings are used. Save it as UTF-8.`
        : say`${path} cannot be read, so default settings are used.`,
    );
    return settings;
  }

  text(...path: string[]): string | undefined {
    return this.#get(path, (value) => typeof value === "string", say`a text`);
  }

  flag(...path: string[]): boolean | undefined {
    return this.#get(
      path,
      (value) => typeof value === "boolean",
      say`true or false`,
    );
  }

  number(...path: string[]): number | undefined {
    return this.#get(path, (value) => typeof value === "number", say`a number`);
  }

  texts(...path: string[]): readonly string[] {
    return (
      this.#get(
        path,
        (value): value is string[] =>
          Array.isArray(value) &&
          value.every((item) => typeof item === "string"),
        say`a list of texts`,
      ) ?? []
    );
  }

  /** The texts of a table; other entries are left out. */
  table(...path: string[]): Readonly<Record<string, string>> {
    const table = this.#find(path);
    if (typeof table !== "object" || table === null) return {};
    return Object.fromEntries(
      Object.entries(table).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      ),
    );
  }

  has(...path: string[]): boolean {
    return this.#find(path) !== undefined;
  }

  /** Reports something about a value, at its place. */
  report(path: readonly string[], rule: string, message: Text): void {
    this.#report(this.#positionOf(path), rule, "warning", message);
  }

  #get<Value>(
    path: readonly string[],
    fits: (value: unknown) => value is Value,
    expected: Text,
  ): Value | undefined {
    const value = this.#find(path);
    if (value === undefined || fits(value)) return value;
    this.report(
      path,
      "wrong-setting",
      say`${path.join(".")} in ${this.path} must be ${expected}.`,
    );
    return undefined;
  }

  #find(path: readonly string[]): unknown {
    let here: unknown = this.#value;
    for (const key of path) {
      if (typeof here !== "object" || here === null || Array.isArray(here))
        return undefined;
      here = (here as Record<string, unknown>)[key];
    }
    return here;
  }

  #report(
    at: TomlPosition,
    rule: string,
    severity: Finding["severity"],
    message: Text,
  ): void {
    this.findings.push({ file: this.path, ...at, rule, severity, message });
  }
}
