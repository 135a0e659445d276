/** A kind of diagram with a small one to begin with. The names are mermaid's own. */
export interface MermaidSkeleton {
  readonly name: string;
  /** Below the first line; gaps to fill in. */
  readonly lines: readonly string[];
  /** What follows the name in the first line. */
  readonly head?: string;
}

export const mermaidSkeletons: readonly MermaidSkeleton[] = [
  {
    name: "flowchart",
    head: "${1|LR,TB,RL,BT|}",
    lines: [
      "  accTitle: ${2:What it shows}",
      "  ${3:client}[${4:Client}] -->|${5:asks}| ${6:server}[${7:Server}]",
    ],
  },
  {
    name: "sequenceDiagram",
    lines: [
      "  accTitle: ${1:What it shows}",
      "  participant ${2:C} as ${3:Client}",
      "  participant ${4:S} as ${5:Server}",
      "  ${2:C}->>${4:S}: ${6:request}",
      "  ${4:S}-->>${2:C}: ${7:answer}",
    ],
  },
  {
    name: "stateDiagram-v2",
    lines: [
      "  accTitle: ${1:What it shows}",
      "  [*] --> ${2:Closed}",
      "  ${2:Closed} --> ${3:Open}: ${4:push}",
    ],
  },
  {
    name: "classDiagram",
    lines: [
      "  accTitle: ${1:What it shows}",
      "  class ${2:Animal} {",
      "    +${3:name}",
      "  }",
      "  ${2:Animal} <|-- ${4:Cat}",
    ],
  },
  {
    name: "erDiagram",
    lines: [
      "  accTitle: ${1:What it shows}",
      "  ${2:CUSTOMER} ||--o{ ${3:ORDER} : ${4:places}",
    ],
  },
  {
    name: "gantt",
    lines: [
      "  title ${1:A plan}",
      "  dateFormat YYYY-MM-DD",
      "  section ${2:First part}",
      "  ${3:A task} : ${4:a1}, ${5:2026-01-05}, ${6:5d}",
    ],
  },
  {
    name: "pie",
    lines: ['  "${1:Cats}" : ${2:60}', '  "${3:Dogs}" : ${4:40}'],
    head: "title ${5:Pets}",
  },
  {
    name: "journey",
    lines: [
      "  title ${1:A day}",
      "  section ${2:Morning}",
      "    ${3:Get up}: ${4:3}: ${5:Me}",
    ],
  },
  {
    name: "gitGraph",
    lines: [
      "  commit",
      "  branch ${1:feature}",
      "  commit",
      "  checkout main",
      "  merge ${1:feature}",
    ],
  },
  {
    name: "mindmap",
    lines: ["  ${1:Topic}", "    ${2:One side}", "    ${3:Another side}"],
  },
  {
    name: "timeline",
    lines: [
      "  title ${1:History}",
      "  ${2:1990} : ${3:It began}",
      "  ${4:2000} : ${5:It grew}",
    ],
  },
  {
    name: "quadrantChart",
    lines: [
      "  title ${1:Where they stand}",
      "  x-axis ${2:Low} --> ${3:High}",
      "  y-axis ${4:Slow} --> ${5:Fast}",
      "  ${6:One}: [${7:0.3}, ${8:0.6}]",
    ],
  },
  {
    name: "xychart-beta",
    lines: [
      '  title "${1:Over the years}"',
      "  x-axis [${2:2024}, ${3:2025}]",
      "  bar [${4:3}, ${5:5}]",
    ],
  },
  {
    name: "block-beta",
    lines: ["  columns ${1:2}", "  ${2:a} ${3:b}"],
  },
];

/** What `%% lesson: …` may say. */
export const lessonModes = ["step", "walk", "fail", "static"] as const;
