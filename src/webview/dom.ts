type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element; `true` is an empty attribute, `false` and undefined none. Text is always text, never HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      target.setAttribute(name, value === true ? "" : value);
}

/** Puts markup of our own (icons) or of the host (sanitised there) into an element. */
export function withHtml<E extends Element>(target: E, html: string): E {
  target.innerHTML = html;
  return target;
}

/** The nearest element around an event's target that matches, inside `root`. */
export function around<E extends HTMLElement = HTMLElement>(
  event: Event,
  selector: string,
): E | undefined {
  const { target } = event;
  return target instanceof Element
    ? (target.closest<E>(selector) ?? undefined)
    : undefined;
}

export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  if (typeof error === "string") return error;
  const message: unknown =
    typeof error === "object" && error !== null && "message" in error
      ? error.message
      : undefined;
  return typeof message === "string" ? message : String(error);
}
