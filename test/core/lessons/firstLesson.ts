import type { DiagramContent } from "./readDiagram.ts";

/**
 * What "What is a Distributed System?" has to carry: the prose around it may be rewritten, this may not.
 */

export const objectives = [
  "Define what a distributed system is",
  "Identify key characteristics of distributed systems",
  "Understand why distributed systems matter",
  "Recognize distributed systems in everyday life",
];

export const selfCheck = [
  "Can you explain why there's no global clock in a distributed system?",
  "Give an example of a distributed system you use daily",
  "Why does independent failure make distributed systems harder to build?",
];

export const headingTree = [
  "# What is a Distributed System?",
  "## Learning Objectives",
  "## Definition",
  "### Key Insight",
  "## Three Key Characteristics",
  "### 1. Concurrency (Multiple Things Happen At Once)",
  "### 2. No Global Clock",
  "### 3. Independent Failure",
  "## Why Distributed Systems?",
  "### Scalability",
  "### Reliability & Availability",
  "### Latency (Geographic Distribution)",
  "## Examples of Distributed Systems",
  "### Everyday Examples",
  "### Technical Examples",
  "## Trade-offs",
  "### The Fundamental Dilemma",
  "## Summary",
  "### Key Takeaways",
  "### Check Your Understanding",
  "## Chapter Quiz",
  "## What's Next",
];

export const lessonTables = [
  [
    ["System", "Description", "Benefit"],
    [
      "Web Search",
      "Query servers, index servers, cache servers",
      "Fast responses, always available",
    ],
    [
      "Streaming Video",
      "Content delivery networks (CDNs)",
      "Low latency, high quality",
    ],
    [
      "Online Shopping",
      "Product catalog, cart, payment, inventory",
      "Handles traffic spikes",
    ],
    [
      "Social Media",
      "Posts, comments, likes, notifications",
      "Real-time updates",
    ],
  ],
  [
    ["Challenge", "Description"],
    ["Network Issues", "Unreliable, variable latency, partitions"],
    ["Concurrency", "Race conditions, deadlocks, coordination"],
    ["Partial Failures", "Some components work, others don't"],
    ["Consistency", "Keeping data in sync across nodes"],
  ],
];

/** In the order in which the lesson shows them. */
export const diagrams: Readonly<Record<string, DiagramContent>> = {
  "one system, many nodes": {
    kind: "graph TB",
    nodes: {
      "Users See": ["Single: Single System"],
      Reality: ["N1: Node 1", "N2: Node 2", "N3: Node 3", "N4: Node N"],
    },
    edges: [
      "N1 <--> N2",
      "N2 <--> N3",
      "N3 <--> N4",
      "N4 <--> N1",
      "Single --> N1 (appears as)",
      "Single --> N2 (appears as)",
      "Single --> N3 (appears as)",
    ],
  },
  concurrency: {
    kind: "sequenceDiagram",
    nodes: { "": ["U: User", "A: Server A", "B: Server B", "C: Server C"] },
    edges: [
      "U->>A: Request",
      "A->>B: Query",
      "A->>C: Update",
      "B-->>A: Response",
      "C-->>A: Ack",
      "A-->>U: Result",
    ],
  },
  "three clocks": {
    kind: "graph LR",
    nodes: {
      "": [
        "A: Clock A: 10:00:01.123",
        "B: Clock B: 10:00:02.456",
        "C: Clock C: 09:59:59.789",
      ],
    },
    edges: [
      "A -.-> B (network latency)",
      "B -.-> C (network latency)",
      "C -.-> A (network latency)",
    ],
  },
  "independent failure": {
    kind: "stateDiagram-v2",
    nodes: {},
    edges: [
      "[*] --> AllHealthy: System Start",
      "AllHealthy --> PartialFailure: One Node Fails",
      "AllHealthy --> CompleteFailure: Critical Nodes Fail",
      "PartialFailure --> AllHealthy: Recovery",
      "PartialFailure --> CompleteFailure: Cascading Failure",
      "CompleteFailure --> [*]",
    ],
  },
  scalability: {
    kind: "graph TB",
    nodes: {
      "Vertical Scaling": ["Big: Big Expensive Server<br/>$100,000"],
      "Horizontal Scaling": [
        "S1: Commodity Server<br/>$1,000",
        "S2: Commodity Server<br/>$1,000",
        "S3: Commodity Server<br/>$1,000",
        "S4: ...",
      ],
    },
    edges: ["Big <--> S1", "Big <--> S2", "Big <--> S3"],
  },
  reliability: {
    kind: "graph TB",
    nodes: {
      "Single System": ["S: Single Server", "X: ❌ Failure = No Service"],
      "Distributed System": [
        "N1: Node 1",
        "N2: Node 2",
        "N3: Node 3",
        "X2: ❌ One Fails",
        "OK: ✓ Others Continue",
      ],
    },
    edges: [
      "S -.-> X",
      "N1 <--> N2",
      "N2 <--> N3",
      "N3 <--> N1",
      "N1 -.-> X2",
      "X2 --> OK",
    ],
  },
  latency: {
    kind: "graph TB",
    nodes: {
      "": ["User: User in NYC"],
      "Global Distribution": [
        "NYC: NYC Datacenter<br/>10ms latency",
        "LON: London Datacenter<br/>70ms latency",
        "TKY: Tokyo Datacenter<br/>150ms latency",
      ],
    },
    edges: [
      "User --> NYC",
      "User -.-> LON",
      "User -.-> TKY",
      "NYC <--> LON",
      "LON <--> TKY",
      "TKY <--> NYC",
    ],
  },
  "database replication": {
    kind: "graph LR",
    nodes: {
      "": [
        "W: Write to Primary",
        "P: Primary DB",
        "R1: Replica 1",
        "R2: Replica 2",
        "R3: Replica 3",
        "Read1: Read from Replica",
        "Read2: Read from Replica",
        "Read3: Read from Replica",
      ],
    },
    edges: [
      "W --> P",
      "P --> R1",
      "P --> R2",
      "P --> R3",
      "R1 --> Read1",
      "R2 --> Read2",
      "R3 --> Read3",
    ],
  },
  "load balancing": {
    kind: "graph TB",
    nodes: {
      "": [
        "Users: Users",
        "LB: Load Balancer",
        "S1: Server 1",
        "S2: Server 2",
        "S3: Server 3",
        "S4: Server N",
      ],
    },
    edges: ["Users --> LB", "LB --> S1", "LB --> S2", "LB --> S3", "LB --> S4"],
  },
};
