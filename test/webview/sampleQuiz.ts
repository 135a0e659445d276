import type {
  ChoiceView,
  FeedbackView,
  QuestionState,
  QuestionView,
  QuizView,
  ShortAnswerView,
  TracingView,
} from "../../src/core/quiz/view.ts";
import type { Response } from "../../src/core/quiz/model.ts";
import type { PageRequest } from "../../src/protocol/messages.ts";
import type { LessonStatus } from "../../src/protocol/page.ts";

const open: QuestionState = {
  verdict: "unanswered",
  changed: false,
  attempts: 0,
};

const base = {
  quizId: "clocks",
  points: 1,
  hintCount: 0,
  asksWhy: false,
  state: open,
};

const single: ChoiceView = {
  ...base,
  id: "one-now",
  kind: "choice",
  multiple: false,
  options: [
    { id: "a", html: "<p>The clocks are broken.</p>" },
    { id: "b", html: "<p>A message takes time, and not always the same.</p>" },
    { id: "c", html: "<p>Computers use different time zones.</p>" },
  ],
};

const several: ChoiceView = {
  ...base,
  id: "fails",
  kind: "choice",
  multiple: true,
  points: 2,
  options: [
    { id: "p", html: "<p>A node</p>" },
    { id: "q", html: "<p>The network <em>between</em> two nodes</p>" },
    {
      id: "r",
      html: "<p>Everything always at once, as <code>panic!()</code> does</p>",
    },
  ],
};

const short: ShortAnswerView = {
  ...base,
  id: "word",
  kind: "shortAnswer",
  field: "short",
};

const trace: TracingView = {
  ...base,
  id: "prints",
  kind: "tracing",
  lines: 4,
};

export const questions: readonly QuestionView[] = [
  single,
  several,
  short,
  trace,
];

/** The prompts and places, as the renderer makes them. */
export const quizHtml = `<section data-quiz="clocks" data-line="90">
<div data-question="one-now" data-kind="choice" data-state="unanswered"><div class="question-prompt"><p>Why is there no single “now” in a distributed system?</p></div><div data-answer></div></div>
<div data-question="fails" data-kind="choice" data-state="unanswered"><div class="question-prompt"><p>What can fail on its own?</p></div><div data-answer></div></div>
<div data-question="word" data-kind="shortAnswer" data-state="unanswered"><div class="question-prompt"><p>What is the time called that a message takes?</p></div><div data-answer></div></div>
<div data-question="prints" data-kind="tracing" data-state="unanswered"><div class="question-prompt"><p>Trace this program.</p><div class="code" data-language="rust"><pre><code class="hljs"><span class="hljs-keyword">fn</span> <span class="hljs-title function_">main</span>() {
    <span class="hljs-keyword">let</span> n = <span class="hljs-number">2</span>;
    <span class="hljs-built_in">println!</span>(<span class="hljs-string">"{}"</span>, n * <span class="hljs-number">2</span>);
}
</code></pre></div></div><div data-answer></div></div>
<div data-question="future" data-kind="hologram" data-state="unanswered"><div class="question-prompt"><p>A question of a kind that this page does not know.</p></div><div data-answer></div></div>
</section>`;

export const practice: QuizView = {
  mode: "practice",
  passMark: 0.8,
  handedIn: false,
  restartable: true,
  pool: false,
};

export const future = {
  ...base,
  id: "future",
  kind: "hologram",
} as unknown as QuestionView;

export const status: LessonStatus = {
  state: "inProgress",
  endReached: false,
  points: 0,
  maxPoints: 5,
  neededPoints: 4,
};

/** Answers a page's requests as the host would for this quiz. */
export function answerRequest(request: PageRequest): unknown {
  if (request.type === "answer")
    return {
      state: stateOf(
        request.response as Response,
        grade(request.question, request.response as Given),
      ),
      status: { ...status, points: 1 },
    };
  if (request.type === "complete")
    return {
      status: {
        ...status,
        state: request.done ? "complete" : "inProgress",
        reason: "marked",
      },
    };
  return { status };
}

/** Where the learner stands after an answer. */
export function stateOf(
  response: Response,
  feedback: FeedbackView,
): QuestionState {
  return {
    verdict: feedback.verdict,
    response,
    feedback,
    changed: false,
    attempts: 1,
    ...(feedback.verdict === "correct" && { settled: true }),
  };
}

interface Given {
  readonly chosen?: readonly string[];
  readonly text?: string;
  readonly compiles?: boolean;
  readonly output?: string;
}

function grade(question: string, given: Given): FeedbackView {
  const explanationHtml =
    "<p>Each node has a clock of its own, and the network does not promise when a message arrives.</p>";
  switch (question) {
    case "one-now":
      return feedback(given.chosen?.[0] === "b" ? 1 : 0, 1, {
        explanationHtml,
        parts: ["a", "b", "c"].map((id) => ({
          id,
          expected: id === "b",
          right: (given.chosen?.includes(id) ?? false) === (id === "b"),
          html:
            id === "a"
              ? "<p>They may run perfectly and still not agree.</p>"
              : id === "b"
                ? "<p>So no one can say what is true everywhere at this moment.</p>"
                : "<p>Zones change how time is written, not what it is.</p>",
        })),
      });
    case "fails": {
      const right = ["p", "q"].filter((id) => given.chosen?.includes(id));
      const wrong = given.chosen?.includes("r") ? 1 : 0;
      return feedback(Math.max(0, right.length - wrong), 2, {
        explanationHtml,
        parts: ["p", "q", "r"].map((id) => ({
          id,
          expected: id !== "r",
          right: (given.chosen?.includes(id) ?? false) === (id !== "r"),
          ...(id === "r"
            ? { html: "<p>That would be easy to notice.</p>" }
            : {}),
        })),
      });
    }
    case "word": {
      const right = given.text?.trim().toLowerCase() === "latency";
      return feedback(right ? 1 : 0, 1, {
        expectedHtml: "<p><code>latency</code></p>",
        explanationHtml,
        parts: [{ id: "text", right, expected: true }],
      });
    }
    default: {
      const right = given.compiles === true;
      const output = right && given.output?.trim() === "4";
      return feedback(output ? 1 : 0, 1, {
        expectedHtml: "<p><code>4</code></p>",
        parts: [
          { id: "compiles", right, expected: true },
          { id: "output", right: output, expected: true },
        ],
      });
    }
  }
}

function feedback(
  points: number,
  maxPoints: number,
  rest: Pick<FeedbackView, "parts" | "explanationHtml" | "expectedHtml">,
): FeedbackView {
  const verdict =
    points >= maxPoints ? "correct" : points > 0 ? "partial" : "incorrect";
  return { verdict, points, maxPoints, ...rest };
}
