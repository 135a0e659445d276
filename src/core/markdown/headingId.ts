/** The anchor that mdBook gives a heading: lower case, `-` for spaces, other signs dropped. */
export function headingId(text: string): string {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/\s/g, "-")
    .replace(/[^\p{L}\p{N}_-]/gu, "");
  return id === "" ? "section" : id;
}
