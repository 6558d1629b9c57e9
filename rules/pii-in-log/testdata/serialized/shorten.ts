export const shorten = (a: { id: string }) => ({ id: a.id });
