import fs from "node:fs";
import path from "node:path";
import { builtInExtensions } from "../../src/dev/localVscodeInstall.ts";
import { type Theme, themes } from "./themes.ts";

/** The themes that VS Code brings along, as its files give them; what a theme leaves open is as in our samples. */
export function bundledThemes(): readonly (Theme & {
  readonly name: string;
})[] {
  const extensions = builtInExtensions();
  if (extensions === undefined) return [];
  return fs
    .globSync("theme-*/package.json", { cwd: extensions })
    .flatMap((manifest) => {
      const file = path.join(extensions, manifest);
      const { contributes } = readJson(file) as {
        contributes: { themes?: readonly ThemeEntry[] };
      };
      return (contributes.themes ?? []).map((entry) =>
        themeOf(entry, path.dirname(file)),
      );
    });
}

interface ThemeEntry {
  readonly id?: string;
  readonly label: string;
  readonly uiTheme: "vs" | "vs-dark" | "hc-black" | "hc-light";
  readonly path: string;
}

function themeOf(
  { id, label, uiTheme, path: file }: ThemeEntry,
  folder: string,
): Theme & { readonly name: string } {
  const kind = (
    {
      vs: "vscode-light",
      "vs-dark": "vscode-dark",
      "hc-black": "vscode-high-contrast",
      "hc-light": "vscode-high-contrast-light",
    } as const
  )[uiTheme];
  const base = themes.find((theme) => theme.kind === kind);
  const own = Object.entries(coloursIn(path.join(folder, file))).map(
    ([name, value]) => [`--vscode-${name.replaceAll(".", "-")}`, value],
  );
  return {
    name: id ?? label,
    kind,
    variables: { ...base?.variables, ...Object.fromEntries(own) },
  };
}

/** With those of the theme that it builds on. */
function coloursIn(file: string): Record<string, string> {
  const { include, colors } = readJson(file) as {
    include?: string;
    colors?: Record<string, string>;
  };
  return {
    ...(include === undefined
      ? {}
      : coloursIn(path.join(path.dirname(file), include))),
    ...colors,
  };
}

/** Theme files hold comments and trailing commas. */
function readJson(file: string): unknown {
  const text = fs
    .readFileSync(file, "utf8")
    .replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, "$1")
    .replace(/,(\s*[}\]])/g, "$1");
  return JSON.parse(text);
}
