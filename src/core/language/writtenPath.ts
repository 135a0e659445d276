import { folderOf } from "../coursePath.ts";

/** How a file of the course is written in another one. */
export function relativePath(from: string, to: string): string {
  const here = folderOf(from) === "" ? [] : folderOf(from).split("/");
  const there = to.split("/");
  let same = 0;
  while (same < here.length && same < there.length - 1) {
    if (here[same] !== there[same]) break;
    same++;
  }
  const way = [...here.slice(same).map(() => ".."), ...there.slice(same)];
  // What stands before a colon would be taken for a scheme, such as `https`.
  return (way[0]?.includes(":") ? "./" : "") + way.join("/");
}

/** What an address may stand in. */
export type Quotes = "<" | '"' | "'";

/**
 * A path, or a part of one, as the address of a link; in `<>` as Markdown has them, or in the quotes of HTML. What
 * would end it or be read as something else is percent-encoded; letters of every script stay as they are.
 */
export function asAddress(path: string, quotes?: Quotes): string {
  const special = quotes === "<" ? inAngles : quotes ? inHtml : bare;
  return path.replace(special, (sign) =>
    encodeURIComponent(sign).replace(
      // That function leaves some signs of ASCII alone.
      /^[^%]$/,
      (plain) => `%${plain.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
}

// The signs of ASCII that markdown-it's `normalizeLink` encodes, those that mean something in an address or end one,
// and an `&` that begins the name of a character.
const inAngles =
  /[\p{Cc}<>%#?\\`{}|[\]]|[^\S ]|(?<=^|\/) | (?=$|\/)|&(?=#?[a-z0-9]{1,32};)/giu;
const bare = /[\s\p{Cc}<>%#?\\`{}|[\]()^"]|&(?=#?[a-z0-9]{1,32};)/giu;
const inHtml = /[\s\p{Cc}<>%#?\\`{}|[\]()^"']|&(?=#?[a-z0-9]{1,32};)/giu;
