import { own } from "./shape.ts";

/** What the page will ask for, as paths from the folder that its script lies in. */
export interface PageModules {
  /** What the script imports before it runs. */
  readonly start: readonly string[];
  /** To draw a diagram of the kinds that most lessons have. Others come when one is there. */
  readonly drawing: readonly string[];
  /** Of the labels in diagrams, which are measured with them. */
  readonly fonts: readonly string[];
}

export const noModules: PageModules = { start: [], drawing: [], fonts: [] };

/** What the build wrote down; where that is missing, the page finds its modules one after the other. */
export function parsePageModules(text: string | undefined): PageModules {
  if (text === undefined) return noModules;
  const value: unknown = JSON.parse(text);
  return {
    start: paths(own(value, "start")),
    drawing: paths(own(value, "drawing")),
    fonts: paths(own(value, "fonts")),
  };
}

function paths(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((path): path is string => typeof path === "string")
    : [];
}
