import { own } from "./shape.ts";

/** Modules that the page's script imports, as paths from the folder that it lies in. */
export interface PageModules {
  /** Before it runs. */
  readonly start: readonly string[];
  /** To draw a diagram of the kinds that most lessons have. Others come when one is there. */
  readonly drawing: readonly string[];
}

export const noModules: PageModules = { start: [], drawing: [] };

/** What the build wrote down; where that is missing, the page finds its modules one after the other. */
export function parsePageModules(text: string | undefined): PageModules {
  if (text === undefined) return noModules;
  const value: unknown = JSON.parse(text);
  return {
    start: paths(own(value, "start")),
    drawing: paths(own(value, "drawing")),
  };
}

function paths(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((path): path is string => typeof path === "string")
    : [];
}
