// The second door: what the editor's server loads when a report is asked for, and not before. A bundle of its own.
export { htmlReport } from "./html/htmlReport.js";
export { sayIn } from "./locales.js";
export { gaps, type Report } from "./view.js";
