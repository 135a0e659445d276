/** What VS Code 1.139 sets on the page for its four theme kinds: the class of the body and the variables used here. */
export interface Theme {
  readonly kind:
    | "vscode-light"
    | "vscode-dark"
    | "vscode-high-contrast"
    | "vscode-high-contrast-light";
  readonly variables: Readonly<Record<string, string>>;
}

/** name, then: Light Modern, Dark Modern, Dark High Contrast, Light High Contrast ("-": the theme has none). */
const table: readonly (readonly [string, string, string, string, string])[] = [
  ["foreground", "#3B3B3B", "#CCCCCC", "#FFFFFF", "#292929"],
  ["editor-background", "#FFFFFF", "#1F1F1F", "#000000", "#FFFFFF"],
  ["editor-foreground", "#3B3B3B", "#CCCCCC", "#FFFFFF", "#292929"],
  ["descriptionForeground", "#3B3B3B", "#9D9D9D", "#FFFFFFB3", "#292929B3"],
  ["focusBorder", "#005FB8", "#0078D4", "#F38518", "#006BBD"],
  ["contrastBorder", "-", "-", "#6FC3DF", "#0F4A85"],
  ["contrastActiveBorder", "-", "-", "#F38518", "#006BBD"],
  ["errorForeground", "#F85149", "#F85149", "#F48771", "#B5200D"],
  ["textLink-foreground", "#005FB8", "#4daafc", "#21A6FF", "#0F4A85"],
  ["textLink-activeForeground", "#005FB8", "#4daafc", "#21A6FF", "#0F4A85"],
  ["textCodeBlock-background", "#F8F8F8", "#2B2B2B", "#000000", "#F2F2F2"],
  ["button-background", "#005FB8", "#0078D4", "-", "#0F4A85"],
  ["button-foreground", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF"],
  ["button-hoverBackground", "#0258A8", "#026EC1", "-", "#0F4A85"],
  ["button-border", "#0000001a", "#ffffff1a", "#6FC3DF", "#0F4A85"],
  ["button-secondaryBackground", "#E5E5E5", "#00000000", "-", "#FFFFFF"],
  ["button-secondaryForeground", "#3B3B3B", "#CCCCCC", "#FFFFFF", "#292929"],
  ["button-secondaryHoverBackground", "#CCCCCC", "#2B2B2B", "-", "-"],
  ["checkbox-background", "#F8F8F8", "#313131", "#000000", "#FFFFFF"],
  ["checkbox-border", "#CECECE", "#3C3C3C", "#6FC3DF", "#0F4A85"],
  ["input-background", "#FFFFFF", "#313131", "#000000", "#FFFFFF"],
  ["input-foreground", "#3B3B3B", "#CCCCCC", "#FFFFFF", "#292929"],
  ["input-border", "#CECECE", "#3C3C3C", "#6FC3DF", "#0F4A85"],
  ["dropdown-background", "#FFFFFF", "#313131", "#000000", "#FFFFFF"],
  ["dropdown-foreground", "#3B3B3B", "#CCCCCC", "#FFFFFF", "#292929"],
  ["dropdown-border", "#CECECE", "#3C3C3C", "#6FC3DF", "#0F4A85"],
  ["progressBar-background", "#005FB8", "#0078D4", "#6FC3DF", "#0F4A85"],
  ["keybindingLabel-border", "#CCCCCC66", "#33333399", "#6FC3DF", "#0F4A85"],
  ["editorWarning-foreground", "#BF8803", "#CCA700", "#FFD370", "#895503"],
  ["charts-blue", "#0063D3", "#59A4F9", "#59A4F9", "#0063D3"],
  ["charts-green", "#388A34", "#89D185", "#89D185", "#374E06"],
  ["charts-purple", "#652D90", "#B180D7", "#B180D7", "#652D90"],
  ["charts-orange", "#D18616", "#D18616", "#AB5A00", "#0F4A85"],
  ["charts-yellow", "#BF8803", "#CCA700", "#FFD370", "#895503"],
  ["charts-red", "#F85149", "#F85149", "#F48771", "#B5200D"],
];

export const themes: readonly Theme[] = (
  [
    "vscode-light",
    "vscode-dark",
    "vscode-high-contrast",
    "vscode-high-contrast-light",
  ] as const
).map((kind, column) => ({
  kind,
  variables: Object.fromEntries([
    ...table
      .map(([name, ...values]) => [`--vscode-${name}`, values[column] ?? "-"])
      .filter(([, value]) => value !== "-"),
    ["--vscode-font-family", 'system-ui, "Segoe UI", sans-serif'],
    ["--vscode-font-size", "13px"],
    ["--vscode-editor-font-family", '"Droid Sans Mono", monospace'],
  ]) as Record<string, string>,
}));

export const [light, dark] = themes as [Theme, Theme];

/** The classes that VS Code gives the body; the light high-contrast kind has both, for older extensions. */
export function classesOf({ kind }: Theme): string {
  return kind === "vscode-high-contrast-light"
    ? `vscode-high-contrast ${kind}`
    : kind;
}

export function styleOf({ variables }: Theme): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");
}
