import * as vscode from "vscode";

/** All that is seen of an item, as one text to compare. Tooltips are made anew whenever they are asked for. */
export function lookOf(item: vscode.TreeItem): string {
  const { label, description, iconPath, contextValue, checkboxState } = item;
  return JSON.stringify([
    label,
    description,
    iconPath instanceof vscode.ThemeIcon ? iconPath.id : undefined,
    contextValue,
    item.accessibilityInformation?.label,
    checkboxState,
  ]);
}
