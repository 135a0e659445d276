import type { Translate } from "../text.ts";

/** What rendering needs to know about where its HTML will be shown. */
export interface RenderEnvironment {
  /** An address the page may load for a file of the course (path inside the course). */
  assetUrl(path: string): string;
  /** Whether images from the network are shown; those without encryption never are. */
  readonly remoteImages: boolean;
  readonly translate: Translate;
}
