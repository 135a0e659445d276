/** Scrolls to a place and puts the keyboard there. */
export function focusOn(place: HTMLElement): void {
  place.tabIndex = -1;
  place.scrollIntoView({ block: "start" });
  place.focus({ preventScroll: true });
}
