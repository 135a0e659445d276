import type { Frame, Locator, Page } from "playwright-core";
import type { Response } from "../../src/core/quiz/model.ts";

/** Gives a response to a question with keys alone, as somebody without a mouse does. */
export async function answerWithKeys(
  place: Locator,
  response: Response,
): Promise<void> {
  const keyboard = place.page().keyboard;
  switch (response.kind) {
    case "choice":
      for (const option of await place.locator("[data-option]").all()) {
        const id = await option.getAttribute("data-option");
        await setChecked(option, response.chosen.includes(id ?? ""));
      }
      return;
    case "point":
      return setChecked(
        place.locator(`[data-option=${JSON.stringify(response.target)}]`),
        true,
      );
    case "shortAnswer":
    case "numeric":
    case "output":
    case "reflection":
      return write(
        place.locator("[data-answer] .text-answer").first(),
        response.text,
      );
    case "tracing":
      await setChecked(
        place.locator(`input[value="${response.compiles ? "yes" : "no"}"]`),
        true,
      );
      if (response.output !== undefined)
        await write(place.locator('[data-part="output"]'), response.output);
      if (response.line !== undefined)
        await select(
          place.locator('[data-part="line"] select'),
          String(response.line),
        );
      return;
    case "blanks":
      for (const { gap, text } of response.filled) {
        const field = place
          .locator(`[data-gap="${gap}"]`)
          .locator("input, select");
        if (await field.evaluate((found) => found instanceof HTMLSelectElement))
          await select(field, text);
        else await write(field, text);
      }
      return;
    case "matching":
      for (const { left, right } of response.pairs)
        await select(place.locator(`[data-item="${left}"] select`), right);
      return;
    case "grid":
      for (const box of await place.locator("[data-item] input").all()) {
        const [row, column] = await box.evaluate((found) => [
          found.closest<HTMLElement>("[data-item]")?.dataset["item"],
          (found as HTMLInputElement).value,
        ]);
        await setChecked(
          box,
          response.cells.some(
            (cell) => cell.row === row && cell.column === column,
          ),
        );
      }
      return;
    case "ordering":
    case "messages":
      for (const [index, id] of response.order.entries()) {
        const row = place.locator(`[data-item=${JSON.stringify(id)}]`);
        await row.getByRole("button", { name: /^Move up/ }).focus();
        const at = () =>
          row.evaluate((found) =>
            [...(found.parentElement?.children ?? [])].indexOf(found),
          );
        // Even an order that was right from the start has to be touched to be an answer.
        if ((await at()) === index && index === 0) {
          await keyboard.press("Alt+ArrowDown");
          await keyboard.press("Alt+ArrowUp");
        }
        while ((await at()) > index) await keyboard.press("Alt+ArrowUp");
      }
  }
}

/** Presses a button of a question with Enter. */
export async function pressButton(
  place: Locator,
  name: string | RegExp,
): Promise<void> {
  const button = place.getByRole("button", { name });
  // The toolkit lets a button take the focus a frame after it was enabled.
  await button.evaluate(
    (found) =>
      new Promise<void>((done, refuse) => {
        const until = performance.now() + 5_000;
        const tryIt = () => {
          (found as HTMLElement).focus();
          if (found.matches(":focus")) done();
          else if (performance.now() < until) requestAnimationFrame(tryIt);
          else refuse(new Error(`no focus on ${found.outerHTML}`));
        };
        tryIt();
      }),
  );
  await place.page().keyboard.press("Enter");
}

export function questionIn(page: Page | Frame, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

/** Waits until a question has come to this state. */
export async function inState(place: Locator, state: string): Promise<void> {
  await place.evaluate(
    (found, wanted) =>
      new Promise<void>((done, refuse) => {
        const look = () => (found as HTMLElement).dataset["state"] === wanted;
        if (look()) return done();
        const observer = new MutationObserver(() => {
          if (!look()) return;
          observer.disconnect();
          done();
        });
        observer.observe(found, { attributes: true });
        setTimeout(
          () =>
            refuse(
              new Error(
                `${(found as HTMLElement).dataset["question"]} is ${(found as HTMLElement).dataset["state"]}, not ${wanted}`,
              ),
            ),
          10_000,
        );
      }),
    state,
  );
}

/** `place` is a box or what holds one: native radios and checkboxes, and the toolkit's. */
async function setChecked(place: Locator, checked: boolean): Promise<void> {
  const box = (await place.evaluate((found) =>
    found.matches("input, vscode-checkbox"),
  ))
    ? place
    : place.locator("input, vscode-checkbox").first();
  const now = await box.evaluate((found) =>
    found instanceof HTMLInputElement
      ? found.checked
      : found.getAttribute("aria-checked") === "true",
  );
  const isRadio = await box.evaluate(
    (found) => found instanceof HTMLInputElement && found.type === "radio",
  );
  if (now === checked || (isRadio && !checked)) return;
  await box.focus();
  await place.page().keyboard.press("Space");
}

async function write(place: Locator, text: string): Promise<void> {
  const keyboard = place.page().keyboard;
  const field = (await place.evaluate((found) => found.matches("input")))
    ? place
    : place.locator("vscode-text-field, vscode-text-area").first();
  await field.focus();
  await writable(field);
  // Not Ctrl+A: VS Code takes that itself, and selects a moment later whatever has been typed by then.
  await keyboard.press("Control+End");
  await keyboard.press("Control+Shift+Home");
  await keyboard.press("Delete");
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) await keyboard.press("Enter");
    await keyboard.type(line);
  }
  const written = await field.evaluate(
    (found) => (found as HTMLInputElement).value,
  );
  if (written !== text)
    throw new Error(
      `typed ${JSON.stringify(text)}, and it is ${JSON.stringify(written)}`,
    );
}

/** The toolkit opens a field that was locked a frame after it was told to. */
async function writable(field: Locator): Promise<void> {
  await field.evaluate(async (found) => {
    const inner = found.shadowRoot?.querySelector<
      HTMLInputElement | HTMLTextAreaElement
    >("input, textarea");
    const until = performance.now() + 5_000;
    while (inner?.readOnly && performance.now() < until)
      await new Promise(requestAnimationFrame);
    if (inner?.readOnly) throw new Error("the field did not open");
  });
}

/** The arrow keys go through a list that is closed. */
async function select(field: Locator, value: string): Promise<void> {
  const keyboard = field.page().keyboard;
  await field.focus();
  const options = await field.evaluate((found) =>
    [...(found as HTMLSelectElement).options].map((option) => option.value),
  );
  const at = await field.evaluate(
    (found) => (found as HTMLSelectElement).selectedIndex,
  );
  const by = options.indexOf(value) - at;
  for (let step = 0; step < Math.abs(by); step++)
    await keyboard.press(by > 0 ? "ArrowDown" : "ArrowUp");
}
