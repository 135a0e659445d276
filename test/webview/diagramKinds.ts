import { escapeHtml } from "../../src/protocol/escape.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { samplePage } from "./sampleLesson.ts";

/** One diagram of each kind that lessons use, and the ways in which authors colour them. */
export const kinds: Readonly<Record<string, string>> = {
  flowchart: `flowchart LR
  subgraph Cloud["The cloud"]
    LB{{Load balancer}} -->|"request"| A[Server 1]
    LB -.->|retry| B[(Store)]
    A ==> B
  end
  User((User)) --> LB --> C>Cache]`,
  coloured: `flowchart LR
  A[Light]:::light --> B[Dark]:::dark --> C[White words]:::words --> D[Own label]
  style D fill:#fff3b0,stroke:#8a6d00,color:#333
  subgraph G[Group]
    E[Inside]
  end
  C --> E
  style G fill:#e0f2fe,stroke:#0369a1
  classDef light fill:#ffe4e6,stroke:#be123c
  classDef dark fill:#1e3a8a
  classDef words color:#fff`,
  sequence: `sequenceDiagram
  autonumber
  participant U as User
  participant A as Server A
  box Aqua Data
  participant B as Server B
  end
  U->>+A: Request
  loop Every minute
    A->>B: Query
    Note over A,B: may take long
  end
  alt answer comes
    B-->>A: Response
  else none
    A-xB: Cancel
  end
  rect rgb(191, 223, 255)
  A-->>-U: Result
  end`,
  state: `stateDiagram-v2
  [*] --> Healthy: System start
  Healthy --> Degraded: One node fails
  state Degraded {
    [*] --> Slow
    Slow --> Slower: load
  }
  Degraded --> Healthy: Recovery
  Degraded --> [*]
  note right of Healthy: All is well`,
  class: `classDiagram
  class Node {
    +String id
    +send(Message m) bool
  }
  class Leader
  Node <|-- Leader : is a
  Node "1" o-- "*" Message : sends
  note for Leader "There is one"`,
  er: `erDiagram
  NODE ||--o{ MESSAGE : sends
  NODE {
    string id PK
    int epoch
  }
  MESSAGE {
    string body
  }`,
  gantt: `gantt
  title Rollout
  dateFormat YYYY-MM-DD
  section First
  Prepare :done, a, 2024-01-01, 10d
  Migrate :active, b, after a, 12d
  section Second
  Verify :crit, c, after b, 8d
  Done :milestone, after c, 0d`,
  pie: `pie showData title Requests
  "Reads" : 60
  "Writes" : 25
  "Deletes" : 10
  "Other" : 5`,
  gitGraph: `gitGraph
  commit id: "zero"
  branch develop
  commit id: "one"
  commit id: "two" tag: "v1"
  checkout main
  commit id: "three" type: HIGHLIGHT
  merge develop id: "four"
  branch other
  commit id: "five"`,
  mindmap: `mindmap
  root((Systems))
    Clocks
      Physical
      Logical
    Failures
      Crash
      Byzantine
    Networks`,
  timeline: `timeline
  title History
  section Early
    1978 : Lamport clocks
    1985 : FLP
  section Late
    2001 : Paxos made simple : CAP
    2014 : Raft`,
  quadrant: `quadrantChart
  title Reach
  x-axis Low --> High
  y-axis Slow --> Fast
  quadrant-1 Do
  quadrant-2 Plan
  quadrant-3 Drop
  quadrant-4 Delegate
  Cache: [0.3, 0.6]
  Queue: [0.7, 0.8]`,
};

/** More kinds: looked at, and kept from showing colours of one theme only. */
export const moreKinds: Readonly<Record<string, string>> = {
  journey: `journey
  title A day
  section Morning
    Wake up: 3: Me
    Coffee: 5: Me, Cat
  section Work
    Code: 4: Me`,
  xychart: `xychart-beta
  title "Latency"
  x-axis [p50, p90, p99]
  y-axis "ms" 0 --> 100
  bar [10, 40, 90]
  line [10, 40, 90]`,
  requirement: `requirementDiagram
  requirement fast {
    id: 1
    text: answers in time
    risk: high
    verifymethod: test
  }
  element cache {
    type: service
  }
  cache - satisfies -> fast`,
  kanban: `kanban
  todo[To do]
    a[Write]
  done[Done]
    b[Read]`,
  block: `block-beta
  columns 2
  a["One"] b["Two"]
  c["Three"]:2
  a --> b`,
  sankey: `sankey-beta

Client,Server,5
Server,Store,3
Server,Cache,2`,
  packet: `packet-beta
  0-15: "Source"
  16-31: "Target"`,
  architecture: `architecture-beta
  group api(cloud)[API]
  service db(database)[Store] in api
  service server(server)[Server] in api
  db:L -- R:server`,
  c4: `C4Context
  title System
  Person(user, "User", "Reads")
  System(app, "App", "Shows lessons")
  Rel(user, app, "uses")`,
  radar: `radar-beta
  axis a["Speed"], b["Cost"], c["Safety"]
  curve x["One"]{3, 4, 5}
  curve y["Two"]{5, 2, 1}`,
  treemap: `treemap-beta
"All"
  "Reads": 60
  "Writes": 40`,
};

/** A lesson that holds these diagrams and nothing else. */
export function lessonOf(
  sources: Readonly<Record<string, string>>,
): LessonPage {
  const figures = Object.entries(sources).map(
    ([id, source]) =>
      `<figure data-diagram="${id}" data-state="pending"><pre><code>${escapeHtml(source)}</code></pre></figure>`,
  );
  return {
    ...samplePage,
    html: `<h1 id="title">Diagrams</h1>${figures.join("\n")}`,
    questions: [],
    headings: [],
  };
}
