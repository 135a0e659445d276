import type { Frame } from "playwright-core";
import type { Workbench } from "../workbench.ts";

/** Opens lessons of the endurance course one after another, as someone who is in a hurry. */
export class Student {
  readonly #workbench: Workbench;
  #page: Frame | undefined;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** Opens the first lesson by the tree. */
  async begin(): Promise<void> {
    await this.#workbench.openView("Guided Lessons");
    await this.#workbench.treeItem("Course Endurance").waitFor();
    await this.#workbench.treeItem("1 Lesson 0").click();
    await this.#arrived(0);
  }

  /** On to the lesson with that number, which is the next one. */
  async next(lesson: number): Promise<void> {
    await this.#frame().locator('[data-action="next"]').click();
    await this.#arrived(lesson);
  }

  /** Answers the first question right. */
  async answer(): Promise<void> {
    const question = this.#frame().locator("[data-question]").first();
    await question
      .locator(".option", { hasText: "That time has passed" })
      .locator("input")
      .check();
    await question.getByRole("button", { name: "Check answer" }).click();
    await this.#frame()
      .locator('[data-question][data-state="correct"]')
      .first()
      .waitFor();
  }

  /** Light when it was dark, dark when it was light; waits until the page has followed. */
  async switchTheme(): Promise<void> {
    const kind = "data-vscode-theme-kind";
    const body = this.#frame().locator("body");
    const before = (await body.getAttribute(kind)) ?? "";
    await this.#workbench.runCommand(
      "Preferences: Toggle between Light/Dark Themes",
    );
    await this.#frame()
      .locator(`body[${kind}]:not([${kind}="${before}"])`)
      .waitFor();
  }

  /** Closes the panel and opens the same lesson in a new one. */
  async reopen(lesson: number): Promise<void> {
    const before = this.#frame();
    await this.#workbench.runCommand("View: Close All Editors");
    while (!before.isDetached()) await this.#workbench.page.waitForTimeout(50);
    await this.#workbench.runCommand("Guided Lessons: Continue");
    await this.#arrived(lesson);
  }

  /** What is written in the source arrives in the preview. */
  async edit(title: string): Promise<void> {
    const { keyboard } = this.#workbench.page;
    await keyboard.press("Control+Home");
    await keyboard.press("Shift+End");
    await keyboard.type(`# ${title}`);
    await this.#frame().locator("h1", { hasText: title }).waitFor();
  }

  /** Opens the first lesson's source with its preview beside it, and puts the cursor into the text. */
  async openPreview(): Promise<void> {
    const { page } = this.#workbench;
    await this.#workbench.runCommand("View: Close All Editors");
    await page.keyboard.press("Control+P");
    const input = page.locator(".quick-input-widget input").first();
    await input.fill("lesson-0.md");
    await page
      .locator('.quick-input-list [role="option"][aria-label^="lesson-0.md"]')
      .first()
      .click();
    const text = page.locator(".monaco-editor .view-lines").first();
    await text.waitFor();
    await this.#workbench.runCommand(
      "Guided Lessons: Open Preview to the Side",
    );
    this.#page = await this.#workbench.frameWith('main[data-mode="preview"]');
    await this.#allDrawn();
    await text.click();
  }

  async #arrived(lesson: number): Promise<void> {
    this.#page = await this.#workbench.lessonFrame(`lesson-${lesson}`);
    await this.#allDrawn();
  }

  async #allDrawn(): Promise<void> {
    const drawn = 'figure[data-diagram][data-state="rendered"]';
    await this.#frame().locator(drawn).nth(1).waitFor();
  }

  #frame(): Frame {
    if (this.#page === undefined) throw new Error("no lesson is open");
    return this.#page;
  }
}
