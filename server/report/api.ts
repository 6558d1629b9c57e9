// The only door of this layer: a run of the command line or a session of the editor as a report, in every format.
export { changedLine, hiddenRanges, shownLine } from "./codeFrame.js";
export { csvCell } from "./csvCell.js";
export { FORMAT_NAMES, FORMATS, type FormatName } from "./formats.js";
export { historyCsv, historyJson, historyMarkdown, historyTable } from "./historyFormats.js";
export { inventoryCells } from "./inventoryCells.js";
export { jsonText } from "./jsonText.js";
export { filled, reportMessages, sayIn } from "./locales.js";
export { code, text } from "./markdown.js";
export type { ReportRun, SafeFix, SourceView } from "./run.js";
export { type ScreenSize, screenReport } from "./screen.js";
export { shippedDataTypes } from "./shippedTypes.js";
export {
  GROUPINGS,
  type Grouping,
  gaps,
  pad,
  positionOf,
  type Report,
  type Style,
  safe,
  shortId,
  shownPath,
} from "./view.js";
