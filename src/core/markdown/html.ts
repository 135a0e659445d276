/** Text as it may stand in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text)
    ? text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;")
    : text;
}

/** ` name="value"` for each that has a value. */
export function attributes(
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  let html = "";
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) html += ` ${name}="${escapeHtml(String(value))}"`;
  return html;
}
