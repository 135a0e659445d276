/** The page's few icons: 16 px line drawings in the text's colour, always beside words or a label. */
export const icons = {
  previous: line("M10 3.5 5.5 8l4.5 4.5"),
  next: line("M6 3.5 10.5 8 6 12.5"),
  up: line("M3.5 10 8 5.5l4.5 4.5"),
  down: line("M3.5 6 8 10.5 12.5 6"),
  check: line("m3 8.5 3.2 3.2L13 4.8"),
  cross: line("m4 4 8 8M12 4l-8 8"),
  partial: line("M3 8h10"),
  tree: line("M2 3.5h7.5M5 8h9M5 12.5h9"),
  copy: line("M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z"),
  changed: line("M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3"),
  zoomIn: line(
    "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Zm-1.3 3.2 3.3 3.3M5 7h4M7 5v4",
  ),
  zoomOut: line(
    "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Zm-1.3 3.2 3.3 3.3M5 7h4",
  ),
  fit: line("M2.5 6V2.5H6m4 0h3.5V6m0 4v3.5H10m-4 0H2.5V10"),
  full: line("M9.5 2.5h4v4m0-4-4.5 4.5m-2.5 6.5h-4v-4m0 4L7 9"),
  walk: line("M2.5 8h8m-3.5-3.5L10.5 8 7 11.5M13.5 3v10"),
  play: line("M5 3.5v9L12.5 8z"),
  pause: line("M5.5 3.5v9m5-9v9"),
  undo: line("M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3.5l-3 3 3 3"),
  restart: line("M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3"),
  more: line("M2.5 8h1m4 0h1m4 0h1"),
} as const;

export type IconName = keyof typeof icons;

function line(path: string): string {
  return `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="${path}" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
