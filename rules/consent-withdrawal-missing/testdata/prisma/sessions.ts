/** Of sessions, not of what anybody agreed to. */
export const revoked = new Set<string>();
export const revokeToken = (token: string) => revoked.add(token);
