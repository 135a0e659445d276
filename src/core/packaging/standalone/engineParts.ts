import type { Manifest } from "../courseManifest.ts";

/** The engine as a package with it carries it. */
export interface EngineParts {
  /** Its own `package.json`. */
  readonly manifest: Manifest;
  /** What runs, by path in the extension's folder; without its `package.json` and its own courses. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What `dist/engine.json` holds: the paths of `EngineParts.files`. Written by the build. */
export function parseEngineList(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value)
    ? value.filter((path) => typeof path === "string")
    : [];
}
