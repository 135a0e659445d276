import { zipSync, type Zippable } from "fflate";

/** The bytes of a zip file with these files, in this order. The same files give the same bytes, wherever. */
export function archive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files)
    entries[path] = [bytes, { level: isPacked(path) ? 0 : 9 }];
  // A zip file holds local time: this is the first moment it can say, in every time zone.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

/** Formats that are compressed already; doing it again takes long and gains nothing. */
function isPacked(path: string): boolean {
  return /\.(png|jpe?g|gif|webp|avif|mp4|webm|mp3|ogg|zip|gz|woff2|pdf)$/i.test(
    path,
  );
}
