// One text in the languages of findings.

/** English, Simplified Chinese, Traditional Chinese. */
export type Row = readonly [en: string, hans: string, hant: string];
