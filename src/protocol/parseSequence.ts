import type {
  FrameKind,
  SequenceItem,
  SequenceNote,
  SequenceStructure,
  StructureMessage,
} from "../core/diagram/structure.ts";
import { own, text, whole } from "./shape.ts";
import { listOf, longestLabel, mostParts, node } from "./structureParts.ts";

/** What the page says happens in a sequence diagram, or undefined for anything that is not exactly that. */
export function parseSequence(
  value: unknown,
): Omit<SequenceStructure, "kind" | "accTitle"> | undefined {
  const participants = listOf(own(value, "participants"), node);
  const messages = listOf(own(value, "messages"), message);
  const items = listOf(own(value, "items"), item);
  return participants && messages && items
    ? { participants, messages, items }
    : undefined;
}

function message(value: unknown): StructureMessage | undefined {
  const index = whole(own(value, "index"), 0, mostParts);
  const from = label(value, "from");
  const to = label(value, "to");
  const words = label(value, "text");
  return index === undefined ||
    from === undefined ||
    to === undefined ||
    words === undefined
    ? undefined
    : { index, from, to, text: words };
}

function item(value: unknown): SequenceItem | undefined {
  const type = own(value, "type");
  switch (type) {
    case "message": {
      const index = whole(own(value, "index"), 0, mostParts);
      return index === undefined ? undefined : { type, index };
    }
    case "note":
      return note(value);
    case "activate":
    case "deactivate": {
      const participant = label(value, "participant");
      return participant === undefined ? undefined : { type, participant };
    }
    case "begin": {
      const frame = frames.find((known) => known === own(value, "frame"));
      const id = label(value, "id");
      const words = label(value, "text");
      return frame === undefined || id === undefined || words === undefined
        ? undefined
        : { type, frame, id, text: words };
    }
    case "branch": {
      const words = label(value, "text");
      return words === undefined ? undefined : { type, text: words };
    }
    case "end":
      return { type };
    default:
      return undefined;
  }
}

const frames: readonly FrameKind[] = [
  "loop",
  "alt",
  "opt",
  "par",
  "critical",
  "break",
  "rect",
];
const sides = ["left", "right", "over"] as const;

function note(value: unknown): SequenceNote | undefined {
  const id = label(value, "id");
  const side = sides.find((known) => known === own(value, "side"));
  const participants = listOf(own(value, "participants"), (entry) =>
    text(entry, longestLabel),
  );
  const words = label(value, "text");
  return id === undefined ||
    side === undefined ||
    participants === undefined ||
    words === undefined
    ? undefined
    : { type: "note", id, side, participants, text: words };
}

function label(value: unknown, name: string): string | undefined {
  return text(own(value, name), longestLabel);
}
