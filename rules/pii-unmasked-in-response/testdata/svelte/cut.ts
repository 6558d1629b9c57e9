export const cut = (text: string) => `****${text.slice(-4)}`;
