/** "contact.email" or "contact.*"; "*" is any. */
export function isOfType(type: string, pattern: string): boolean {
  return pattern === "*" || (pattern.endsWith(".*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern);
}
