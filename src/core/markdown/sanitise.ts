import sanitizeHtml from "sanitize-html";
import { allowedTags, keptAttributes } from "./allowList.ts";
import { LinkWriter } from "./linkWriter.ts";
import type { RenderEnv } from "./lessonScope.ts";

/**
 * Makes the HTML of a text safe: only listed elements and attributes are left, links and images lead where they
 * may, and our own hooks are on our own elements alone. Slots are left as they are.
 */
export function sanitise(html: string, env: RenderEnv): string {
  const links = new LinkWriter(env);
  return sanitizeHtml(html, {
    allowedTags,
    // `transform` leaves only what may stay.
    allowedAttributes: false,
    allowedSchemes: ["http", "https", "mailto"],
    allowVulnerableTags: false,
    disallowedTagsMode: "discard",
    nonTextTags: [
      "script",
      "style",
      "textarea",
      "option",
      "noscript",
      "svg",
      "math",
      "title",
      "iframe",
      "template",
      "xmp",
      "noembed",
      "noframes",
    ],
    nestingLimit: 250,
    transformTags: {
      "*": (name, written) => {
        if (name === "gl-line") links.line = Number(written["n"]);
        if (name === "gl-slot") return { tagName: name, attribs: written };
        const attribs = keptAttributes(name, written, env.scope);
        if (name === "a") return links.link(written, attribs);
        if (name === "img") return links.image(written, attribs);
        return { tagName: name, attribs };
      },
    },
  });
}
