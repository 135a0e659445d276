import fs from "node:fs";
import path from "node:path";

/** Writes the files of a small course: two lessons, a diagram, a quiz. `edition` 2 adds a lesson and rewords another. */
export function writeHarbour(folder: string, edition: 1 | 2): void {
  const files: Record<string, string> = {
    "book.toml": '[book]\ntitle = "The Harbour"\nauthors = ["Ada"]\n',
    "guided-lessons.toml": `id = "harbour"\nversion = "${edition}.0.0"\n`,
    "src/SUMMARY.md": `# Summary\n\n- [Ships](ships.md)\n- [Tides](tides.md)\n${edition === 2 ? "- [Storms](storms.md)\n" : ""}`,
    "src/ships.md": ships,
    "src/tides.md": `# Tides\n\n${edition === 1 ? "Water comes." : "Water comes and goes."}\n`,
    "src/unused.txt": "nobody reads this",
    ".hidden/secret.md": "nor this",
  };
  if (edition === 2) files["src/storms.md"] = "# Storms\n\nWind comes.\n";
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

const ships = `# Ships

\`\`\`mermaid
flowchart LR
  ship[Ship] --> quay[Quay]
\`\`\`

<quiz id="where">

Where does a ship lie?

- [x] At the quay
- [ ] On the roof

</quiz>
`;
