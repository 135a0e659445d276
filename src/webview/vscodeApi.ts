import type { PageMessage } from "../protocol/messages.ts";

/** What VS Code gives to a page, once. */
export interface VsCodeApi {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PanelState): void;
}

/** What a panel is restored from after the window reloads. */
export interface PanelState {
  readonly courseId: string;
  readonly lessonId: string;
  readonly position: number;
  /** A preview shows the answers. */
  readonly withAnswers?: true;
}

declare global {
  function acquireVsCodeApi(): VsCodeApi;
}
