export const maskPassport = (text: string) => `****${text.slice(-2)}`;
