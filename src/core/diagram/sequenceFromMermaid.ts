import { ask, field, labelOf, listOf, titleOf } from "./mermaidData.ts";
import type {
  FrameKind,
  SequenceItem,
  SequenceNote,
  SequenceStructure,
  StructureMessage,
} from "./structure.ts";

/** What a sequence diagram says; `undefined` when the data is not what is known of mermaid 12. */
export function readSequence(db: unknown): SequenceStructure | undefined {
  const actors = ask(db, "getActors");
  const signals = ask(db, "getMessages");
  if (!(actors instanceof Map) || !Array.isArray(signals)) return undefined;
  const participants = [...actors].flatMap(([id, actor]: [unknown, unknown]) =>
    typeof id === "string"
      ? [{ id, label: labelOf(field(actor, "description")) || id }]
      : [],
  );
  return {
    kind: "sequence",
    ...titleOf(db),
    participants,
    ...happeningsOf(signals),
  };
}

/** mermaid keeps all that happens in one list, told apart by numbers (its `LINETYPE`). */
function happeningsOf(
  signals: readonly unknown[],
): Pick<SequenceStructure, "messages" | "items"> {
  const messages: StructureMessage[] = [];
  const items: SequenceItem[] = [];
  /** Places in `items` of the frames that are open. */
  const open: number[] = [];
  for (const [number, signal] of signals.entries()) {
    const type = field(signal, "type");
    const from = field(signal, "from");
    const to = field(signal, "to");
    const text = labelOf(field(signal, "message"));
    // mermaid names what it draws by the signal's place in the list; a frame by that of its end.
    const id = `i${number}`;
    const frame = frames.get(type);
    if (field(signal, "placement") !== undefined)
      items.push(noteOf(signal, id, text));
    else if (typeof from === "string" && typeof to === "string") {
      items.push({ type: "message", index: messages.length });
      messages.push({ index: messages.length, from, to, text });
    } else if (typeof from === "string" && activations.has(type))
      items.push({
        type: activations.get(type) ?? "activate",
        participant: from,
      });
    else if (frame !== undefined) {
      open.push(items.length);
      items.push({
        type: "begin",
        frame,
        id,
        text: frame === "rect" ? "" : text,
      });
    } else if (branches.has(type) && open.length > 0)
      items.push({ type: "branch", text });
    else if (ends.has(type) && open.length > 0) {
      const place = open.pop() ?? 0;
      const begun = items[place];
      if (begun?.type === "begin") items[place] = { ...begun, id };
      items.push({ type: "end" });
    }
  }
  return { messages, items };
}

function noteOf(signal: unknown, id: string, text: string): SequenceNote {
  const sides = ["left", "right", "over"] as const;
  const ends = [field(signal, "from"), field(signal, "to")];
  return {
    type: "note",
    id,
    side: sides[Number(field(signal, "placement"))] ?? "over",
    participants: [
      ...new Set(listOf(ends).filter((end) => typeof end === "string")),
    ],
    text,
  };
}

const frames: ReadonlyMap<unknown, FrameKind> = new Map<unknown, FrameKind>([
  [10, "loop"],
  [12, "alt"],
  [15, "opt"],
  [19, "par"],
  // `par_over`
  [32, "par"],
  [22, "rect"],
  [27, "critical"],
  [30, "break"],
]);
const branches: ReadonlySet<unknown> = new Set([13, 20, 28]);
const ends: ReadonlySet<unknown> = new Set([11, 14, 16, 21, 23, 29, 31]);
const activations: ReadonlyMap<unknown, "activate" | "deactivate"> = new Map<
  unknown,
  "activate" | "deactivate"
>([
  [17, "activate"],
  [18, "deactivate"],
]);
