import type {
  StateRegion,
  StateRole,
  StructureState,
} from "../core/diagram/structure.ts";
import { own, text } from "./shape.ts";
import { longestLabel, node } from "./structureParts.ts";

const roles: readonly StateRole[] = [
  "start",
  "end",
  "choice",
  "fork",
  "join",
  "composite",
];

export function state(value: unknown): StructureState | undefined {
  const named = node(value);
  const given = own(value, "role");
  const role = roles.find((known) => known === given);
  const inside = parentOf(value);
  return named === undefined ||
    inside === undefined ||
    (given !== undefined && role === undefined)
    ? undefined
    : { ...named, ...(role === undefined ? {} : { role }), ...inside };
}

export function region(value: unknown): StateRegion | undefined {
  const id = text(own(value, "id"), longestLabel);
  const inside = parentOf(value);
  return id === undefined || inside === undefined
    ? undefined
    : { id, ...inside };
}

/** Undefined for a parent that is no id. */
function parentOf(value: unknown): { readonly parent?: string } | undefined {
  const given = own(value, "parent");
  if (given === undefined) return {};
  const parent = text(given, longestLabel);
  return parent === undefined ? undefined : { parent };
}
