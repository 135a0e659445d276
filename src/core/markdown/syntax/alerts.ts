import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** The kinds of alerts, as GitHub has them. */
export const alertKinds = [
  "note",
  "tip",
  "important",
  "warning",
  "caution",
] as const;

const marker = new RegExp(
  String.raw`^\[!(${alertKinds.join("|")})\][ \t]*(?:\n|$)`,
  "i",
);

/**
 * `> [!NOTE]` and its kin: the quotation becomes `alert_open` … `alert_close` with an `alert_title` first;
 * `info` of each is the kind in lower case.
 */
export function alerts(md: MarkdownIt): void {
  md.core.ruler.after("block", "alerts", (state) => {
    const opened: (string | undefined)[] = [];
    const tokens: Token[] = [];
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index];
      if (!token) continue;
      tokens.push(token);
      if (token.type === "blockquote_open") {
        const kind = alertKind(state.tokens, index);
        opened.push(kind);
        if (kind === undefined) continue;
        token.type = "alert_open";
        token.tag = "div";
        token.info = kind;
        tokens.push(titleToken(state, token, kind));
        index += takeMarker(state.tokens, index);
      } else if (token.type === "blockquote_close") {
        const kind = opened.pop();
        if (kind === undefined) continue;
        token.type = "alert_close";
        token.tag = "div";
      }
    }
    state.tokens = tokens;
  });
}

function alertKind(
  tokens: readonly Token[],
  index: number,
): string | undefined {
  if (tokens[index + 1]?.type !== "paragraph_open") return undefined;
  const inline = tokens[index + 2];
  return marker.exec(inline?.content ?? "")?.[1]?.toLowerCase();
}

/** Takes the marker's line off; a paragraph that held nothing else is left out: says how many tokens to skip. */
function takeMarker(tokens: readonly Token[], index: number): number {
  const inline = tokens[index + 2];
  if (!inline) return 0;
  inline.content = inline.content.replace(marker, "");
  if (inline.content.trim() === "") return 3;
  const paragraph = tokens[index + 1];
  if (inline.map) inline.map = [inline.map[0] + 1, inline.map[1]];
  if (paragraph) paragraph.map = inline.map;
  return 0;
}

function titleToken(state: StateCore, open: Token, kind: string): Token {
  const token = new state.Token("alert_title", "p", 0);
  token.info = kind;
  token.block = true;
  token.level = open.level + 1;
  return token;
}
