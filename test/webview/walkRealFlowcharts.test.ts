import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { sharedData } from "../doubles/sharedData.ts";
import { lessonOf } from "./diagramKinds.ts";
import { useLessonPage } from "./openLesson.ts";

const open = useLessonPage();
const real = sharedData("diagrams/renders");

test(
  "in real flowcharts every part is a button, drawn by hand and as an icon too",
  real.options,
  async () => {
    const all = fs
      .readdirSync(real.path)
      .map((file) => fs.readFileSync(path.join(real.path, file), "utf8"))
      .filter(
        (source) =>
          /^\s*(?:graph|flowchart)\s/.test(source) && source.length < 4_000,
      );
    const sample = all.filter((_, index) => index % 12 === 0);
    const special = all.filter((source) => /icon:/.test(source)).slice(0, 2);
    const byHand = "%%{init: {'look': 'handDrawn'}}%%\nflowchart LR\n  A --> B";
    const sources = [...sample, ...special, byHand].map(
      (source) => `%% lesson: fail\n${source}`,
    );
    const lesson = lessonOf(
      Object.fromEntries(sources.map((source, index) => [`d${index}`, source])),
    );
    const { page } = await open({ lesson });
    page.setDefaultTimeout(90_000);
    await page.waitForFunction(
      () => document.querySelector('figure[data-state="pending"]') === null,
    );
    const figures = await page.locator("figure").evaluateAll((list) =>
      list.map((figure) => {
        const box = figure.querySelector<HTMLElement>(".diagram-box");
        const { structure } = JSON.parse(box?.dataset["drawing"] ?? "{}") as {
          structure?: Record<
            "nodes" | "edges" | "subgraphs",
            readonly unknown[]
          >;
        };
        return {
          parts: structure
            ? structure.nodes.length + structure.subgraphs.length
            : 0,
          open: figure.querySelector(".walk-panel") !== null,
          buttons: figure.querySelectorAll("svg [role=button]").length,
        };
      }),
    );
    const opened = figures.filter((figure) => figure.open);
    assert.ok(opened.length > figures.length / 2);
    for (const [index, { parts, buttons }] of figures.entries())
      if (figures[index]?.open === true)
        assert.equal(buttons, parts, sources[index]);
    await page.close();
  },
);
