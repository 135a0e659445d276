import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { LessonPage } from "../../src/protocol/page.ts";
import { lessonWith } from "./carriers.ts";
import { useWatchedPages, type Watched } from "./openWatched.ts";
import { allPayloads, type Payload } from "./payloads.ts";
import { type Counts, type Finding, nothing, sum } from "./watch.ts";

const pages = useWatchedPages();

/** Payloads of a page: few enough to be quick when one has to be found. */
const perPage = 40;
/** Those beyond stand at fewer places, many to a page: a list may hold thousands. */
const thorough = 400;
const manyPerPage = 200;
/** So many are named when something is found. */
const mostNamed = 12;

type Open = (lesson: LessonPage) => Promise<Watched>;

test("no payload does anything", (context) =>
  nothingIsDone(context, allPayloads(), (lesson) => pages.lesson(lesson)));

test("no payload would do anything without the policy either", (context) =>
  nothingIsDone(context, allPayloads().filter(everyOther), (lesson) =>
    pages.lessonWithoutPolicy(lesson),
  ));

async function nothingIsDone(
  context: TestContext,
  payloads: readonly Payload[],
  open: Open,
): Promise<void> {
  assert.ok(payloads.length > 60);
  let counts = nothing;
  const guilty: string[] = [];
  for (const part of [
    ...pagesOf(payloads.slice(0, thorough), perPage, false),
    ...pagesOf(payloads.slice(thorough), manyPerPage, true),
  ]) {
    const find = async (some: readonly Payload[]): Promise<Finding> =>
      findingOf(await open(await lessonWith(some, part.few)));
    const found = await find(part.payloads);
    counts = sum(counts, found.counts);
    await name(part.payloads, found, find, guilty);
  }
  context.diagnostic(`${payloads.length} payloads: ${tell(counts)}`);
  assert.deepEqual(counts, nothing, `\n${guilty.join("\n")}`);
}

async function findingOf({ page, watch }: Watched): Promise<Finding> {
  try {
    const { counts, evidence } = await watch.count();
    return {
      counts: { ...counts, navigations: await watch.leaves() },
      evidence,
    };
  } finally {
    await page.context().close();
  }
}

/** Halves what is suspected until each payload that did something stands alone. */
async function name(
  suspects: readonly Payload[],
  found: Finding,
  find: (some: readonly Payload[]) => Promise<Finding>,
  guilty: string[],
): Promise<void> {
  if (isNothing(found.counts) || guilty.length >= mostNamed) return;
  const [one] = suspects;
  if (one !== undefined && suspects.length === 1) {
    const evidence = found.evidence.slice(0, 5).join("\n    ");
    guilty.push(
      `${one.name}: ${one.text}\n  ${tell(found.counts)}\n    ${evidence}`,
    );
    return;
  }
  const before = guilty.length;
  const middle = Math.ceil(suspects.length / 2);
  for (const half of [suspects.slice(0, middle), suspects.slice(middle)])
    await name(half, await find(half), find, guilty);
  if (guilty.length === before)
    guilty.push(
      `only together: ${suspects.map((each) => each.name).join(", ")}\n  ${found.evidence.slice(0, 5).join("\n    ")}`,
    );
}

function isNothing(counts: Counts): boolean {
  return Object.values(counts).every((count) => count === 0);
}

function tell(counts: Counts): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(", ");
}

interface Part {
  readonly payloads: readonly Payload[];
  readonly few: boolean;
}

function pagesOf(
  payloads: readonly Payload[],
  size: number,
  few: boolean,
): Part[] {
  return Array.from(
    { length: Math.ceil(payloads.length / size) },
    (_, index) => ({
      payloads: payloads.slice(index * size, (index + 1) * size),
      few,
    }),
  );
}

/** Diagrams all, since mermaid puts them into the document to measure them; of the rest every second. */
function everyOther({ kind }: Payload, index: number): boolean {
  return kind === "mermaid" || index % 2 === 0;
}
