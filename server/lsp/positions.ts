// Positions of the protocol count UTF-16 units, or bytes of UTF-8 where the client prefers that. Documents count UTF-16.
import { type ClientCapabilities, type Position, PositionEncodingKind } from "vscode-languageserver/node";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { type ColumnUnit, offsetOfUtf8 } from "../engine/api.js";

/** The first that the client names and we know; UTF-16 is always known. */
export function columnsOf({ general }: ClientCapabilities): ColumnUnit {
  const known = (general?.positionEncodings ?? []).find(
    (kind) => kind === PositionEncodingKind.UTF8 || kind === PositionEncodingKind.UTF16,
  );
  return known === PositionEncodingKind.UTF8 ? "utf-8" : "utf-16";
}

export function offsetAt(document: TextDocument, position: Position, columns: ColumnUnit): number {
  if (columns === "utf-16") return document.offsetAt(position);
  return offsetOfUtf8(document.getText(), document.offsetAt({ line: position.line, character: 0 }), position.character);
}

/** Each change counts in the text that the one before it made. */
export function updateDocument(
  document: TextDocument,
  changes: TextDocumentContentChangeEvent[],
  version: number,
  columns: ColumnUnit,
): TextDocument {
  if (columns === "utf-16") return TextDocument.update(document, changes, version);
  for (const change of changes) {
    const place = (position: Position) => document.positionAt(offsetAt(document, position, columns));
    const converted =
      "range" in change
        ? { text: change.text, range: { start: place(change.range.start), end: place(change.range.end) } }
        : change;
    TextDocument.update(document, [converted], version);
  }
  return document;
}
