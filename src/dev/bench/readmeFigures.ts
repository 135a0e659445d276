import type { Result } from "./measure.ts";
import type { Results } from "./results.ts";

const marks = {
  start: "<!-- figures:start -->",
  end: "<!-- figures:end -->",
} as const;

/** The README with these figures between its two marks. */
export function withFigures(readme: string, results: Results): string {
  const [start, end] = [
    readme.indexOf(marks.start) + marks.start.length,
    readme.indexOf(marks.end),
  ];
  if (start < marks.start.length || end < start)
    throw new Error(`README.md has no ${marks.start} before ${marks.end}.`);
  return `${readme.slice(0, start)}\n\n${figures(results)}\n\n${readme.slice(end)}`;
}

/** In the order of what people ask first; a row that was not measured is left out. */
function figures({ date, host, results }: Results): string {
  const rows = Object.entries(meanings).flatMap(([name, meaning]) => {
    const result = results.find((each) => each.name === name);
    return result === undefined ? [] : [cells(meaning, result)];
  });
  const all = [["", "Ours", "Built-in preview", "Ratio"], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(3, ...all.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`;
  const [head = [], ...body] = all;
  return [
    line(head),
    line(widths.map((width) => "-".repeat(width))),
    ...body.map(line),
    "",
    `Medians of ${runsOf(results)} runs on ${date.slice(0, 10)}: ${host}. The built-in preview is VS Code's own Markdown preview, with the same text in the same run.`,
  ].join("\n");
}

function cells(
  meaning: string,
  { ours, peer, ratio, unit }: Result,
): readonly string[] {
  return [
    meaning,
    amount(ours.median, unit),
    peer === null ? "" : amount(peer.median, unit),
    ratio === null ? "" : ratio.toFixed(2),
  ];
}

/** `3.4 s`, `61 ms`, `2.6 MB`, `61 kB`. */
function amount(value: number, unit: string): string {
  if (unit === "ms" && value >= 1_000) return `${(value / 1_000).toFixed(1)} s`;
  if (unit === "MB" && value < 1) return `${Math.round(value * 1_000)} kB`;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

function runsOf(results: readonly Result[]): number {
  return Math.min(
    ...results.map(({ ours }) => ours.n).filter((runs) => runs > 1),
  );
}

const meanings: Readonly<Record<string, string>> = {
  activate: "The extension's activation, as VS Code reports it",
  "tree.shown": "Click on the view's icon, until the tree is there",
  "tree.1000": "A course of 1,000 lessons, from disk to outline",
  "tree.10000": "A course of 10,000 lessons, from disk to outline",
  "tree.mark10000": "Marking one of 10,000 lessons, until the tree says so",
  "open.emptyWebview": "An empty panel, for comparison",
  "open.text": "First lesson: text painted",
  "open.diagrams.stored": "First lesson: nine diagrams in place, as it ships",
  "open.diagrams.storedWarm": "The same in a window that had it open before",
  "open.diagrams.firstRender": "The same, drawn for the first time",
  "open100.diagrams.stored": "100 diagrams in place, drawn before",
  "open100.diagrams.firstRender": "100 diagrams, drawn for the first time",
  "next.diagrams": "Next lesson: eight diagrams in place",
  "theme.switch": "Change of theme, until the diagrams follow",
  "quiz.feedback": "Check answer, until the verdict is there",
  "preview.update": "A key in the source, until the preview shows it",
  "progress.load10000": "Loading 10,000 answers",
  "progress.answer10000": "One more answer kept beside them",
  "render.1mb": "A lesson of 1 MB to HTML",
  "check.throughput": "Check Course",
  "page.memory": "Memory of the window with the first lesson open",
  "vsix.bytes": "The .vsix",
  "bundle.host": "Code read when the extension starts",
  "bundle.page": "Code and styles of a lesson page",
  "bundle.pageLater": "What a page loads when it has to draw or set formulas",
  "bundle.cli": "The command line",
};
