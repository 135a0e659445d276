/** Directives that are carried out while includes are: in code as in a text. `playpen` is the older `playground`. */
export const includeDirectives = [
  "include",
  "rustdoc_include",
  "playground",
  "playpen",
  "title",
] as const;

/** Every directive that is known, as it stands behind `{{#`. */
export const directiveNames = [...includeDirectives, "quiz"] as const;

export type DirectiveName = (typeof directiveNames)[number];
