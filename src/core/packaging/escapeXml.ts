import { escapeHtml } from "../markdown/html.ts";

/** Text as the content of an XML element or attribute. Characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const held = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
  return escapeHtml(text.replace(held, ""));
}
