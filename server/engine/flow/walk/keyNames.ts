// Names of what something is looked up by: `id`, `policyNo`, `customer_key`, `baoDanHao`; and of functions that are asked for nothing.

export function isKey(name: string): boolean {
  return KEY.test(name);
}
const KEY = /(^|[a-z_])(id|no|ref|key|uuid|code|number|string|hao|bianma)$/i;

/** Does something with such data, or tells of it, instead of giving it. */
export const DOES =
  /^(check|verify|validate|is|has|can|parse|format|set|save|update|delete|remove|create|add|send|mask|encrypt|decrypt|hash|count|exists?|test|match|compare|mark|log|upload|submit|register|bind|link|use|on|render|show|open|close|sync|import|with|record|note|attach|assign|store|put|write|correct|amend|change|insert|upsert|patch|replace|notify|publish|push|approve|reject|redact|pick|omit|strip|hide)(?![a-z])/;
