import fs from "node:fs";

const folder = new URL("../../fixtures/progress/", import.meta.url);

/** An example of every shape in which progress was ever stored, the oldest first. */
export function storedShapes(): readonly {
  readonly name: string;
  readonly value: unknown;
}[] {
  return fs
    .readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ""),
      value: JSON.parse(fs.readFileSync(new URL(file, folder), "utf8")),
    }));
}
