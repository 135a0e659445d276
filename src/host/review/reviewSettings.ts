import * as vscode from "vscode";
import type { ReviewSettings } from "../../core/review/queue.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";

/** Read from the learner's settings; a number that makes no sense is taken as the nearest that does. */
export function reviewSettings(ids: PublicIds): ReviewSettings {
  const settings = vscode.workspace.getConfiguration(ids.of(names.settings));
  return {
    dailyLimit: Math.round(
      between(1, 999, settings.get("review.dailyLimit"), 20),
    ),
    retention: between(0.7, 0.97, settings.get("review.retention"), 0.9),
  };
}

function between(
  least: number,
  most: number,
  value: unknown,
  otherwise: number,
): number {
  return typeof value === "number" && Number.isFinite(value)
    ? Math.min(most, Math.max(least, value))
    : otherwise;
}
