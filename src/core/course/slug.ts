import { stableHash } from "../hash.ts";

/**
 * A name that can stand in an id: lower case, letters and digits of any script, `-` between words.
 * A text without any gets a name made from its hash, so that it is still stable.
 */
export function slug(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join("-") ?? `x${stableHash(text)}`;
}
