import type { WalkName } from "../../../core/diagram/walk/walkChoice.ts";
import { sequenceWalk } from "./sequenceWalk.ts";
import type { WalkKind } from "./walk.ts";

/** Every way to walk through a diagram. */
export const walks: Readonly<Partial<Record<WalkName, WalkKind>>> = {
  step: sequenceWalk,
};
