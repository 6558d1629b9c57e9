import text from "./planned.jsonc";

export interface PlannedRule {
  id: string;
  group: string;
  title: { en: string; "zh-Hans": string; "zh-Hant": string };
}

/** Reserved ids with their titles. */
export function plannedRules(): PlannedRule[] {
  return JSON.parse(text.replace(/^\s*\/\/.*$/gm, ""));
}
