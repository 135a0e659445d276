import type { WalkName } from "../../../core/diagram/walk/walkChoice.ts";
import { failWalk } from "./failWalk.ts";
import { sequenceWalk } from "./sequenceWalk.ts";
import { stateWalk } from "./stateWalk.ts";
import type { WalkKind } from "./walk.ts";

/** Every way to walk through a diagram. */
export const walks: Readonly<Partial<Record<WalkName, WalkKind>>> = {
  step: sequenceWalk,
  walk: stateWalk,
  fail: failWalk,
};
