import { say, type Text } from "../text.ts";

/** A size as people say it: `812 bytes`, `3.4 kB`, `12 MB`. */
export function bytesText(bytes: number): Text {
  if (bytes < 1000) return say`${bytes} bytes`;
  if (bytes < 1_000_000) return say`${round(bytes / 1000)} kB`;
  return say`${round(bytes / 1_000_000)} MB`;
}

function round(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}
