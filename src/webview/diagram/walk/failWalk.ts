import type { FlowchartStructure } from "../../../core/diagram/structure.ts";
import {
  failureText,
  pathText,
  singlePointsText,
} from "../../../core/diagram/walk/failWords.ts";
import {
  createFlow,
  reachAfter,
} from "../../../core/diagram/walk/reachability.ts";
import {
  beginningsOf,
  canFindSinglePoints,
  singlePoints,
} from "../../../core/diagram/walk/singlePoints.ts";
import { toggleFailure } from "../../../core/diagram/walk/toggleFailure.ts";
import {
  type TracedPath,
  tracePath,
} from "../../../core/diagram/walk/tracePath.ts";
import { type PageStrings, withGaps } from "../../../protocol/strings.ts";
import { clearSigns, type FailState, paintFailure } from "./failPicture.ts";
import { createPartButtons, type PartButton } from "./partButtons.ts";
import { createTracer } from "./tracer.ts";
import type { WalkKind, WalkSetting } from "./walk.ts";
import { setEnabled, walkButton } from "./walkButton.ts";

/** A flowchart whose parts fail: what can no longer be reached, what everything depends on, which way leads where. */
export const failWalk: WalkKind = {
  name: "fail",
  words: (strings) => ({ open: strings.walkFail, end: strings.walkFailEnd }),
  create: (structure, setting) =>
    structure.kind === "flowchart" ? controls(structure, setting) : undefined,
};

function controls(
  structure: FlowchartStructure,
  { svg, parts, strings, say, signal }: WalkSetting,
): readonly HTMLElement[] {
  const flow = createFlow(structure);
  /** Ids of nodes and groups, in the order in which they failed. */
  let failing: readonly string[] = [];
  const restore = walkButton(strings.failRestoreAll, {
    icon: "undo",
    signal,
    run() {
      if (failing.length === 0) return;
      failing = [];
      update();
    },
  });
  const points = toggle(strings.failSinglePoints);
  const trace = toggle(strings.failTrace);
  const tracer = createTracer(structure.nodes, strings, update, signal);
  const buttons = createPartButtons(
    svg,
    parts,
    partsOf(structure, strings),
    press,
    signal,
  );
  signal.addEventListener("abort", () => clearSigns(parts, structure));
  update();
  say(
    structure.subgraphs.length > 0 ? strings.failHintGroups : strings.failHint,
  );
  return [
    restore,
    ...(canFindSinglePoints(flow) ? [points] : []),
    trace,
    tracer.element,
  ];

  function press(target: string): void {
    const id = target.slice(target.indexOf(":") + 1);
    if (isOn(trace)) {
      if (target.startsWith("node:")) tracer.take(id);
      return;
    }
    failing = toggleFailure(flow, failing, id);
    update();
  }

  function update(): void {
    const reach = reachAfter(flow, failing);
    const found = isOn(points) ? singlePoints(flow, failing) : [];
    tracer.element.hidden = !isOn(trace);
    tracer.suggest(reach.starts[0]);
    const ends = isOn(trace) ? tracer.ends() : undefined;
    const path = ends && tracePath(flow, ...ends, failing);
    const state = { reach, points: new Set(found), path };
    paintFailure(parts, structure, state);
    buttons.show((part) => ({
      label: nameOf(part, state),
      pressed: isPressed(part, state),
    }));
    setEnabled(restore, failing.length > 0);
    const { main, names } = failureText(flow, failing, reach, strings);
    const [first = main, ...more] = [
      ...(failing.length > 0 ? [main, names] : []),
      ...(isOn(points)
        ? singlePointsText(flow, found, beginningsOf(flow), strings)
        : []),
      ...(isOn(trace) ? [wordsOfPath(ends, path)] : []),
    ].filter((text) => text !== "");
    say(first, more.join("\n"));
  }

  function wordsOfPath(
    ends: readonly [string, string] | undefined,
    path: TracedPath | undefined,
  ): string {
    if (ends === undefined) return strings.traceHint;
    const everWay = tracePath(flow, ...ends) !== undefined;
    return pathText(flow, ends, path, everWay, strings);
  }

  function isPressed({ target }: PartButton, { reach }: FailState): boolean {
    const id = target.slice(target.indexOf(":") + 1);
    return isOn(trace)
      ? target.startsWith("node:") && tracer.isEnd(id)
      : reach.failed.has(id) || reach.failedGroups.has(id);
  }

  function nameOf({ target, label }: PartButton, state: FailState): string {
    const id = target.slice(target.indexOf(":") + 1);
    const { lost, lostGroups } = state.reach;
    if (lost.has(id) || lostGroups.has(id))
      return withGaps(strings.failNameLost, label);
    return state.points.has(id)
      ? withGaps(strings.failNamePoint, label)
      : label;
  }

  /** A button that stays pressed until it is pressed again. */
  function toggle(label: string): HTMLButtonElement {
    const made = walkButton(label, {
      signal,
      run() {
        made.setAttribute("aria-pressed", String(!isOn(made)));
        update();
      },
    });
    made.setAttribute("aria-pressed", "false");
    return made;
  }
}

function isOn(toggle: HTMLButtonElement): boolean {
  return toggle.getAttribute("aria-pressed") === "true";
}

function partsOf(
  { nodes, subgraphs }: FlowchartStructure,
  strings: PageStrings,
): readonly PartButton[] {
  return [
    ...nodes.map(({ id, label }) => ({ target: `node:${id}`, label })),
    ...subgraphs.map(({ id, label }) => ({
      target: `group:${id}`,
      label: withGaps(strings.failGroupName, label),
    })),
  ];
}
