import fc from "fast-check";

/** Names that are everywhere, and some that are right. */
const id = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "a",
      "choice",
      "gap",
      "order",
      "words",
      "t281h3ebu7y4",
      "diagram-1",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "b",
      "__proto__",
      "constructor",
      "prototype",
      "toString",
      "hasOwnProperty",
      "",
      "\0",
      "../../a",
      "a/b",
    ),
  },
  { weight: 1, arbitrary: fc.string() },
);

/** Mostly the lesson that is open. */
const lessonId = fc.oneof(
  { weight: 4, arbitrary: fc.constant("a") },
  { weight: 1, arbitrary: id },
);

const deep = (levels: number): unknown =>
  levels === 0 ? "deep" : { a: [deep(levels - 1)] };

/** What no field should hold. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    Number.NaN,
    Infinity,
    -1,
    0.5,
    1e308,
    2 ** 53,
    "x".repeat(1_000_000),
    Array.from({ length: 100_000 }, () => 1),
    Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, n])),
    deep(2_000),
    new Date(0),
    new Map([["a", 1]]),
    Symbol("a"),
    () => 1,
    JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    ),
  ),
  fc.anything({ withNullPrototype: true }),
);

/** Some are right: ids of options and items come from their text. */
const option = fc.constantFrom(
  "262p94epp1d",
  "2dic9ba9q67",
  "1ugx6fmal8p",
  "z51lyv6p5v",
  "221hilylhf9",
  "1",
  "__proto__",
);

const response = fc.oneof(
  fc.record({
    kind: fc.constant("choice"),
    chosen: fc.array(option, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constantFrom("reflection", "shortAnswer", "numeric"),
    text: fc.string(),
  }),
  fc.record({
    kind: fc.constant("ordering"),
    order: fc.constantFrom(
      ["1ugx6fmal8p", "z51lyv6p5v", "221hilylhf9"],
      ["1ugx6fmal8p", "1ugx6fmal8p", "1ugx6fmal8p"],
      ["__proto__", "constructor", "toString"],
      [],
    ),
  }),
  fc.record({
    kind: fc.constant("blanks"),
    filled: fc.array(fc.record({ gap: option, text: fc.string() })),
  }),
  wrong,
);

const given = fc.dictionary(
  id,
  fc.record({ response, why: fc.string() }, { requiredKeys: [] }),
);

const request = fc.record({
  type: fc.constantFrom(
    "answer",
    "hint",
    "reveal",
    "resetQuestion",
    "selfGrade",
    "retry",
    "handIn",
    "restart",
    "tick",
    "complete",
    "rate",
    "constructor",
  ),
  lessonId,
  question: id,
  quiz: id,
  item: id,
  response,
  why: fc.string(),
  index: fc.integer({ min: -1, max: 3 }),
  verdict: fc.constantFrom("correct", "partial", "incorrect", "king"),
  rating: fc.constantFrom("again", "hard", "good", "easy", "best"),
  answers: given,
  questions: fc.array(id, { maxLength: 4 }),
  done: fc.boolean(),
});

const href = fc.oneof(
  fc.constantFrom(
    "https://example.org",
    "https:////example.org",
    "http:",
    "//example.org",
    "mailto:a@b.c",
    "javascript:alert(1)",
    "command:workbench.action.quit",
    "vscode://x",
    "file:///etc/passwd",
    "../../../etc/passwd",
    "/etc/passwd",
    "..\\..\\secret",
    "%2e%2e/%2e%2e/%2e%2e/secret",
    "lesson:a#x",
    "lesson:__proto__",
    "lesson:",
    "b.md",
    "#",
    "a\0b",
    "%",
    "C:\\Windows",
  ),
  fc.webUrl(),
  fc.string(),
);

const structure = fc.oneof(
  fc.constant("none"),
  fc.record({
    kind: fc.constantFrom("flowchart", "sequence", "state", "__proto__"),
    nodes: fc.array(fc.record({ id, label: fc.string() })),
    edges: fc.array(fc.record({ id, from: id, to: id, label: fc.string() })),
    subgraphs: fc.constant([]),
  }),
  wrong,
);

const drawing = fc.oneof(
  fc.record({
    svg: fc.constantFrom("<svg></svg>", "<svg onload='alert(1)'>"),
    kind: fc.string(),
  }),
  wrong,
);

/** A message with every field it could have, most of them right. */
const shaped = fc.record({
  type: fc.oneof(
    { weight: 8, arbitrary: fc.constant("request") },
    {
      weight: 12,
      arbitrary: fc.constantFrom(
        "ready",
        "revealInTree",
        "endReached",
        "positioned",
        "openLink",
        "navigate",
        "diagramFailed",
        "diagramRendered",
        "diagramStructure",
        "drafted",
        "diagramDrawn",
        "openDiagram",
        "revealLine",
        "scrolled",
        "failed",
      ),
    },
  ),
  id: fc.integer({ min: 0, max: 1_000 }),
  request,
  lessonId,
  position: fc.double({ min: -0.1, max: 1.1 }),
  href,
  to: fc.constantFrom("previous", "next", "constructor"),
  diagram: id,
  line: fc.integer({ min: 0, max: 100 }),
  message: fc.string(),
  structure,
  drafts: given,
  drawing,
});

/** The same with one field, of it or of its request, that is wrong. */
const spoilt = fc
  .tuple(
    shaped,
    fc.constantFrom(
      "type",
      "id",
      "lessonId",
      "href",
      "position",
      "line",
      "structure",
      "drafts",
      "drawing",
      "diagram",
    ),
    fc.constantFrom(
      "lessonId",
      "question",
      "response",
      "answers",
      "questions",
      "item",
      "done",
      "index",
    ),
    wrong,
  )
  .map(([message, field, inner, value]) => ({
    ...message,
    ...(message.type === "request"
      ? { request: { ...message.request, [inner]: value } }
      : { [field]: value }),
  }));

/** Whatever a page that somebody else took over could send. */
export const anyMessage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: shaped },
  { weight: 3, arbitrary: spoilt },
  { weight: 1, arbitrary: wrong },
);
