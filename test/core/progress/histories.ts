import fc from "fast-check";
import { applyEvent } from "../../../src/core/progress/applyEvent.ts";
import { mergeProgress } from "../../../src/core/progress/mergeProgress.ts";
import type {
  GivenAnswer,
  LessonEvent,
  ProgressState,
  Requirements,
} from "../../../src/core/progress/model.ts";
import { noProgress } from "../../../src/core/progress/parseProgress.ts";
import { stampProgress } from "../../../src/core/progress/stamping.ts";

/** One learner at several windows: what happened where, when by that window's clock, and which copies met. */
export type Step =
  | {
      readonly window: number;
      readonly lesson: string;
      readonly event: LessonEvent;
      /** Clocks may be wrong and move back. */
      readonly now: number;
      readonly requirements?: Requirements;
    }
  | { readonly from: number; readonly to: number };

const windows = 3;
const question = fc.constantFrom("q1", "q2", "__proto__", "a/b");
const item = fc.constantFrom("i1", "i2");

const plain = { noNullPrototype: true } as const;
const given: fc.Arbitrary<GivenAnswer> = fc.record(
  {
    hash: fc.constantFrom("h1", "h2"),
    response: fc.record(
      {
        kind: fc.constant("shortAnswer" as const),
        text: fc.constantFrom("x", "y"),
      },
      plain,
    ),
    verdict: fc.constantFrom("correct", "incorrect"),
    points: fc.constantFrom(0, 1),
    maxPoints: fc.constant(1),
  },
  plain,
);

export const anyEvent: fc.Arbitrary<LessonEvent> = fc.oneof(
  fc.record({
    type: fc.constant("opened" as const),
    title: fc.constantFrom("One", "Two"),
    seeds: fc.constantFrom({}, { quiz: "s1" }),
  }),
  fc.record({
    type: fc.constant("positioned" as const),
    position: fc.constantFrom(0, 0.5, 1),
  }),
  fc.constant<LessonEvent>({ type: "endReached" }),
  fc.record({ type: fc.constant("ticked" as const), item, done: fc.boolean() }),
  fc.record({
    type: fc.constant("answered" as const),
    question,
    answer: given,
  }),
  fc.record({ type: fc.constant("retried" as const), question }),
  fc.record({ type: fc.constant("revealed" as const), question }),
  fc.record({
    type: fc.constant("hinted" as const),
    question,
    hash: fc.constantFrom("h1", "h2"),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  question.map((id): LessonEvent => ({
    type: "drafted",
    drafts: { [id]: { why: "half" } },
  })),
  fc.record({
    type: fc.constant("handedIn" as const),
    quiz: fc.constant("quiz"),
    seed: fc.constant("s2"),
    questions: fc.constant(["q1", "q2"]),
    answers: given.map((answer) => ({ q1: answer })),
  }),
  fc.record({
    type: fc.constant("restarted" as const),
    quiz: fc.constant("quiz"),
    seed: fc.constantFrom("s3", "s4"),
    questions: fc.constant(["q1", "q2"]),
    keepsAnswers: fc.boolean(),
  }),
  fc.constant<LessonEvent>({ type: "markedComplete" }),
  fc.constant<LessonEvent>({ type: "markedIncomplete" }),
  fc.record({ type: fc.constant("questionReset" as const), question }),
  fc.constant<LessonEvent>({ type: "reset" }),
);

export const anyHistory: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { arbitrary: stepOf(anyEvent), weight: 4 },
    {
      arbitrary: fc.record({
        from: fc.nat({ max: windows - 1 }),
        to: fc.nat({ max: windows - 1 }),
      }),
      weight: 1,
    },
  ),
  { maxLength: 40 },
);

function stepOf(event: fc.Arbitrary<LessonEvent>): fc.Arbitrary<Step> {
  return fc.record(
    {
      window: fc.nat({ max: windows - 1 }),
      lesson: fc.constantFrom("l1", "l2"),
      event,
      now: fc.nat({ max: 60 }),
      requirements: fc.constant({
        questions: [{ id: "q1", points: 1, hash: "h1" }],
        passMark: 1,
      }),
    },
    { requiredKeys: ["window", "lesson", "event", "now"] },
  );
}

/** Where each window is at the end. */
export function play(history: readonly Step[]): readonly ProgressState[] {
  const states = Array.from({ length: windows }, () => noProgress);
  for (const step of history)
    if ("from" in step)
      states[step.to] = mergeProgress(
        at(states, step.to),
        at(states, step.from),
      );
    else states[step.window] = happen(at(states, step.window), step);
  return states;
}

/** What one event makes of a window's state, as the store does it. */
export function happen(
  state: ProgressState,
  step: Extract<Step, { event: LessonEvent }>,
): ProgressState {
  const { lesson, event, requirements, now } = step;
  const after = applyEvent(state, "c", lesson, event, requirements, now);
  return stampProgress(state, after, now);
}

function at(states: readonly ProgressState[], index: number): ProgressState {
  return states[index] ?? noProgress;
}
