import type { Page } from "playwright-core";
import { classesOf, type Theme, themes } from "../../webview/themes.ts";

/** As VS Code does it when the theme is changed under an open page. */
export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(
    ({ variables, classes, kind }) => {
      const { style } = document.documentElement;
      for (const name of Array.from(style))
        if (name.startsWith("--vscode-")) style.removeProperty(name);
      for (const [name, value] of Object.entries(variables))
        style.setProperty(name, value);
      document.body.className = classes;
      document.body.dataset["vscodeThemeKind"] = kind;
    },
    {
      variables: theme.variables,
      classes: classesOf(theme),
      kind: theme.kind,
    },
  );
}

/** The theme of VS Code's own of that kind. */
export async function wearKind(page: Page, kind: Theme["kind"]): Promise<void> {
  const theme = themes.find((one) => one.kind === kind);
  if (theme) await wear(page, theme);
}
