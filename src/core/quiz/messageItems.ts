import type { SequenceStructure } from "../diagram/structure.ts";
import { plain } from "./kinds/wording.ts";
import type { QuestionItem } from "./model.ts";
import { textIds } from "./questionHash.ts";

/** The messages of a sequence diagram as items to put in order: who tells whom what. */
export function messageItems(structure: SequenceStructure): QuestionItem[] {
  const names = new Map(
    structure.participants.map(({ id, label }) => [id, label]),
  );
  const texts = structure.messages.map(({ from, to, text }) => {
    const way = `${names.get(from) ?? from} → ${names.get(to) ?? to}`;
    return plain(text === "" ? way : `${way}: ${text}`);
  });
  const ids = textIds(texts);
  return texts.map((text, index) => ({ id: ids[index] ?? "", text }));
}
