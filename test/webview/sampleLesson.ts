import type { LessonPage } from "../../src/protocol/page.ts";
import { future, practice, questions, quizHtml, status } from "./sampleQuiz.ts";

const diagrams = {
  reality: `graph TB
  subgraph "Users see"
    Single["One system"]
  end
  subgraph "Reality"
    N1["Node 1"] <--> N2["Node 2"]
    N2 <--> N3[("Store")]
  end
  Single -->|"appears as"| N1`,
  messages: `sequenceDiagram
  participant U as User
  participant A as Server A
  participant B as Server B
  U->>A: Request
  A->>B: Query
  Note over A,B: may take long
  B-->>A: Response
  A-->>U: Result`,
  broken: `graph LR
  A[One] --> B[Two]
  B --> [Three
  C --> D`,
  states: `stateDiagram-v2
  [*] --> AllHealthy: System Start
  AllHealthy --> PartialFailure: One Node Fails
  PartialFailure --> AllHealthy: Recovery
  PartialFailure --> CompleteFailure: Cascading Failure
  CompleteFailure --> [*]`,
  wide: `graph LR
  W[Write to primary] --> P[(Primary)] --> Q[Replication log] --> R1[(Replica 1)] --> R2[(Replica 2)] --> R3[(Replica 3)] --> Read[Read from a replica] --> Done[Answer]`,
};

const figure = (id: string, source: string, line: number) =>
  `<figure data-diagram="${id}" data-state="pending" data-line="${line}"><pre><code>${source.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</code></pre></figure>`;

export const lessonHtml = `<h1 id="title" data-line="1">What is a distributed system?</h1>
<blockquote data-line="3"><p><strong>Session 1, part 1</strong> – 20 minutes</p></blockquote>
<h2 id="objectives" data-line="5">Learning objectives</h2>
<ul class="checklist" data-line="7"><li><input type="checkbox" data-tick="define"> Define what a distributed system is</li>
<li><input type="checkbox" data-tick="name"> Name its three characteristics</li>
<li><input type="checkbox" data-tick="spot"> Spot one in your everyday life</li></ul>
<h2 id="definition" data-line="11">Definition</h2>
<p data-line="13">A <strong>distributed system</strong> is a collection of independent computers that appears to its users as <em>one coherent system</em>. You use dozens of them before breakfast: a search, a message, a payment. Each looks like a single thing, and none of them is.<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p>
${figure("reality", diagrams.reality, 15)}
<div class="alert alert-note" data-line="25"><p class="alert-title">Note</p><p>The defining trait is the <em>illusion of unity</em>: behind one address, many machines work together.</p></div>
<h2 id="characteristics" data-line="30">Three characteristics</h2>
<blockquote data-line="32"><p>One in which the failure of a computer you didn’t even know existed can render your own computer unusable.</p></blockquote>
<h3 id="concurrency" data-line="34">1. Many things at once</h3>
<p data-line="36">Components run at the same time. Press <kbd>Ctrl</kbd>+<kbd>C</kbd> on one and the others go on. A request travels like this, with a delay of $d$ each way:</p>
${figure("messages", diagrams.messages, 38)}
<p data-line="50">The whole takes at least <span class="math math-display">t = 2 \\sum_{i=1}^{n} d_i</span> where <span class="math">d_i</span> is the delay of hop <span class="math">i</span>.</p>
${figure("broken", diagrams.broken, 52)}
<h3 id="failure" data-line="60">2. Independent failure</h3>
${figure("states", diagrams.states, 62)}
<div class="alert alert-warning" data-line="70"><p class="alert-title">Warning</p><p>You cannot rely on time stamps to order events across nodes. See <a data-lesson="message-passing" data-anchor="order" href="message-passing.md#order">Message passing</a> or <a href="https://example.org/clocks">a longer text</a>.</p></div>
<div class="alert alert-tip"><p class="alert-title">Tip</p><p>Draw the boxes first.</p></div>
<div class="alert alert-important"><p class="alert-title">Important</p><p>Nothing is instant.</p></div>
<div class="alert alert-caution"><p class="alert-title">Caution</p><p>Retries can make it worse.</p></div>
<div class="code" data-language="rust" data-line="74"><pre><code class="hljs"><span class="boring"><span class="hljs-keyword">use</span> std::time::Duration;
</span><span class="hljs-comment">// Ask again, but wait longer each time.</span>
<span class="hljs-keyword">fn</span> <span class="hljs-title function_">retry</span>(times: <span class="hljs-type">u32</span>) <span class="hljs-punctuation">-&gt;</span> <span class="hljs-type">Result</span>&lt;(), <span class="hljs-type">String</span>&gt; {
    <span class="hljs-keyword">for</span> <span class="hljs-variable">attempt</span> <span class="hljs-keyword">in</span> <span class="hljs-number">0</span>..times {
        <span class="hljs-built_in">println!</span>(<span class="hljs-string">"attempt {attempt} of a request that may never be answered by anyone at all, sadly"</span>);
    }
    <span class="hljs-title function_ invoke__">Ok</span>(())
}
</code></pre></div>
<h2 id="examples" data-line="80">Examples</h2>
<table data-line="82"><thead><tr><th>System</th><th>What it is made of</th><th>What you gain</th></tr></thead><tbody>
<tr><td>Web search</td><td>Query servers, index servers, caches</td><td>Fast answers, always there</td></tr>
<tr><td>Streaming</td><td>Content delivery networks</td><td>Low latency, high quality</td></tr>
<tr><td>Online shop</td><td>Catalogue, cart, payment, stock</td><td>Survives the Friday rush</td></tr></tbody></table>
${figure("wide", diagrams.wide, 86)}
<details data-line="88"><summary>What about one very large computer?</summary><p>It has a limit, and a single plug.</p></details>
<dl data-line="89"><dt>Latency</dt><dd>How long a message takes.</dd><dt>Partition</dt><dd>When it takes for ever.</dd></dl>
<p>Call <code>ping()</code> to measure it.</p>
<div class="problem" data-rule="missing-include" data-line="89"><p>The file <code>code/missing.rs</code> is not in the course. Check the name in the include.</p></div>
<h2 id="quiz" data-line="90">Check yourself</h2>
${quizHtml}
<section class="footnotes"><ol><li id="fn1"><p>Count them tomorrow. <a href="#fnref1">↩︎</a></p></li></ol></section>`;

export const samplePage: LessonPage = {
  mode: "lesson",
  courseId: "distributed-systems",
  courseTitle: "Distributed Systems",
  lessonId: "what-is",
  title: "What is a distributed system?",
  language: "en",
  direction: "ltr",
  html: lessonHtml,
  headings: [
    ["title", 1, "What is a distributed system?"],
    ["objectives", 2, "Learning objectives"],
    ["definition", 2, "Definition"],
    ["characteristics", 2, "Three characteristics"],
    ["concurrency", 3, "1. Many things at once"],
    ["failure", 3, "2. Independent failure"],
    ["examples", 2, "Examples"],
    ["quiz", 2, "Check yourself"],
  ].map(([id, level, text]) => ({
    id: String(id),
    level: Number(level),
    text: String(text),
    line: 1,
  })),
  questions: [...questions, future],
  quizzes: { clocks: { ...practice, title: "Clocks and failures" } },
  ticks: ["define"],
  minutes: 20,
  place: { index: 3, count: 12 },
  previous: { lessonId: "welcome", title: "Welcome" },
  next: { lessonId: "message-passing", title: "Message passing" },
  status,
  position: 0,
};
