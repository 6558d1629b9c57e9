// Names of what something is looked up by: `id`, `policyNo`, `customer_key`.

export function isKey(name: string): boolean {
  return KEY.test(name);
}
const KEY = /(^|[a-z_])(id|no|ref|key|uuid|code|number|string)$/i;
