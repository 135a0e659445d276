import type { Position } from "../check/finding.ts";
import { say, type Text } from "../text.ts";
import type { LessonLink } from "./lesson.ts";
import { attributes, escapeHtml } from "./html.ts";
import type { RenderEnv } from "./lessonScope.ts";
import { linkTarget, type LinkTarget } from "./linkTarget.ts";

/** An element as the sanitiser takes it. */
interface Element {
  readonly tagName: string;
  readonly attribs: Record<string, string>;
}

type Attributes = Readonly<Record<string, string>>;

/** Leads every link and image of a text to where it may go, and notes it; Markdown's and HTML's alike. */
export class LinkWriter {
  /** The line of the text, from 0, that the author's HTML stands in. */
  line = 0;
  readonly #env: RenderEnv;

  constructor(env: RenderEnv) {
    this.#env = env;
  }

  link(written: Attributes, kept: Record<string, string>): Element {
    const href = written["href"];
    if (href === undefined) return { tagName: "a", attribs: kept };
    const at = this.#placeOf(written);
    const target = this.#target(href);
    if (target.kind === "outside" || target.kind === "blocked") {
      this.#report(target.kind, href, at);
      return { tagName: "span", attribs: kept };
    }
    // Footnotes lead to themselves and back.
    if (!/\bfootnote-/.test(written["class"] ?? ""))
      this.#env.scope.links.push(noteOf(href, target, at));
    return { tagName: "a", attribs: { ...kept, ...hrefOf(href, target) } };
  }

  image(written: Attributes, kept: Record<string, string>): Element {
    const { scope } = this.#env;
    const src = written["src"] ?? "";
    const at = this.#placeOf(written);
    const slot = scope.slots.reserve();
    const put = (html: string): void => scope.slots.put(slot.number, html);
    const target = this.#target(src);
    if (/^data:image\/(png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]*$/i.test(src))
      put(`<img${attributes({ ...kept, src })}>`);
    else if (target.kind === "external")
      put(this.#remoteImage(target.href, kept));
    else if (target.kind === "asset" || target.kind === "lesson") {
      const { path } = target;
      scope.images.push({ slot: slot.number, path, attributes: kept, at });
      scope.links.push({ href: src, kind: "asset", path, image: true, at });
    } else {
      put(escapeHtml(kept["alt"] ?? ""));
      if (target.kind !== "anchor") this.#report(target.kind, src, at);
    }
    return { tagName: "gl-slot", attribs: { n: String(slot.number) } };
  }

  #remoteImage(href: string, kept: Attributes): string {
    const { environment } = this.#env.scope;
    if (/^https:/i.test(href) && environment.remoteImages)
      return `<img${attributes({ ...kept, src: href, loading: "lazy", referrerpolicy: "no-referrer" })}>`;
    const text = kept["alt"]?.trim() || href;
    return `<a${attributes({ class: "remote-image", href, title: kept["title"] })}>${escapeHtml(text)}</a>`;
  }

  #target(href: string): LinkTarget {
    const { scope } = this.#env;
    return linkTarget(scope.course, scope.file, href);
  }

  #placeOf(written: Attributes): Position {
    const line = written["data-gl-at"];
    return this.#env.source.at(line === undefined ? this.line : Number(line));
  }

  #report(kind: "outside" | "blocked", href: string, at: Position): void {
    const message: Text =
      kind === "outside"
        ? say`${href} leads outside the course, so it is no link here. Move what it names into the course's folder.`
        : say`${href} is no address that a lesson may open, so it is no link here. Use https, or a path inside the course.`;
    const rule = kind === "outside" ? "outside-course" : "blocked-link";
    // A scheme that only some other program knows is no mistake of the author's.
    const harmless = kind === "blocked" && !dangerous.test(href);
    const severity = harmless ? "info" : "warning";
    this.#env.scope.findings.push({
      ...at,
      address: href,
      rule,
      severity,
      message,
    });
  }
}

const dangerous =
  /^\W*(javascript|vbscript|data|command|vscode[\w-]*|file|blob)\s*:/i;

function hrefOf(href: string, target: LinkTarget): Record<string, string> {
  switch (target.kind) {
    case "lesson":
      return {
        href: "#",
        "data-lesson": target.lesson.id,
        ...(target.anchor === undefined
          ? {}
          : { "data-anchor": target.anchor }),
      };
    case "external":
      return { href: target.href };
    case "anchor":
      return { href: `#${target.anchor}` };
    default:
      return { href };
  }
}

function noteOf(
  href: string,
  target: Exclude<LinkTarget, { kind: "outside" | "blocked" }>,
  at: Position,
): LessonLink {
  const path = "path" in target ? { path: target.path } : {};
  const anchor =
    "anchor" in target && target.anchor !== undefined
      ? { anchor: target.anchor }
      : {};
  return { href, kind: target.kind, ...path, ...anchor, at };
}
