import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutPictures } from "../../../src/core/diagram/withoutPictures.ts";

const db = (...addresses: readonly string[]) => ({
  getData: () => ({
    nodes: [{ id: "A" }, ...addresses.map((img) => ({ img }))],
  }),
});

const address = "https://pictures.example/a.png?b=1";

test("no node loads a picture", () => {
  for (const written of [
    `A@{ img: "${address}", label: "a" }`,
    `A@{ w: 1, "img" :'${address}' }`,
    `A@{ shape: rect\n  img: ${address}\n}`,
  ]) {
    const source = `flowchart LR\n  ${written} --> B\n`;
    const without = withoutPictures(source, db(address), "flowchart-v2");
    assert.ok(!without.includes("pictures.example"), without);
    assert.equal(without.split("\n").length, source.split("\n").length);
  }
});

test("the same words elsewhere stay, and so does what has no pictures", () => {
  const source = `flowchart LR\n  A["${address}"] --> B@{ img: "${address}" }\n`;
  assert.match(
    withoutPictures(source, db(address), "flowchart-v2"),
    /A\["https:.*B@\{ img: "data:/,
  );
  assert.equal(withoutPictures(source, db(), "flowchart-v2"), source);
  assert.equal(withoutPictures(source, db(address), "sequence"), source);
});
