import * as vscode from "vscode";
import type {
  FilterState,
  LessonFilter,
} from "../../core/overview/lessonFilter.ts";
import { Debounce } from "../../core/timing/debounce.ts";
import { names } from "../names.ts";
import { systemTimer } from "../systemTimer.ts";
import { lessonIcons } from "../tree/icons.ts";
import type { TreeFilter } from "../tree/treeFilter.ts";
import type { Command } from "./command.ts";
import { commandIds } from "./ids.ts";

/** The tree follows the typing at this pace. */
const times = { quiet: 120, longest: 500 };

interface StatePick extends vscode.QuickPickItem {
  readonly state: FilterState;
}

export const filterLessons: Command = {
  id: commandIds.filterLessons,
  async run({ tree, library, ids }) {
    await library.loaded();
    await vscode.commands.executeCommand(ids.of(`${names.view}.focus`));
    askForFilter(tree.filter);
  },
};

/** The tree follows while one types and ticks; Escape brings back what was there before. */
function askForFilter(filter: TreeFilter): void {
  const before = filter.current;
  const pick = vscode.window.createQuickPick<StatePick>();
  pick.title = vscode.l10n.t("Filter Lessons");
  pick.placeholder = vscode.l10n.t(
    "Words of a title; tick what else to ask for",
  );
  pick.canSelectMany = true;
  // One looks into the tree meanwhile; a click there is no answer.
  pick.ignoreFocusOut = true;
  pick.items = statePicks();
  pick.selectedItems = pick.items.filter(({ state }) =>
    before.states.includes(state),
  );
  pick.value = before.words;
  const now = (): LessonFilter => ({
    words: pick.value,
    states: pick.selectedItems.map(({ state }) => state),
  });
  const follow = new Debounce<void>(systemTimer, times, () =>
    filter.set(now()),
  );
  let accepted = false;
  pick.onDidChangeValue(() => follow.add());
  pick.onDidChangeSelection(() => follow.add());
  pick.onDidAccept(() => {
    accepted = true;
    follow.dispose();
    filter.set(now());
    pick.hide();
  });
  pick.onDidHide(() => {
    follow.dispose();
    pick.dispose();
    if (!accepted) filter.set(before);
  });
  pick.show();
}

function statePicks(): readonly StatePick[] {
  const row = (
    state: FilterState,
    label: string,
    iconPath: vscode.ThemeIcon,
  ): StatePick => ({ state, label, iconPath, alwaysShow: true });
  return [
    row("new", vscode.l10n.t("Not started"), lessonIcons.new),
    row("inProgress", vscode.l10n.t("In progress"), lessonIcons.inProgress),
    row("complete", vscode.l10n.t("Complete"), lessonIcons.complete),
    row(
      "due",
      vscode.l10n.t("Due for review"),
      new vscode.ThemeIcon("history"),
    ),
  ];
}
