/** A field of a manifest as text; anything else is as good as missing. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A list of texts in a manifest; what is none of them is left out. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "string")
    : [];
}
