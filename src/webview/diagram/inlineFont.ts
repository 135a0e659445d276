import font from "@fontsource/inter/files/inter-latin-400-normal.woff2?inline";

/** The diagrams' font as a `data:` address: a picture of its own can load no other. */
export const inlineFont: string = font;
