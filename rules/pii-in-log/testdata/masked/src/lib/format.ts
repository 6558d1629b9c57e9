export const two = (n: number) => n.toFixed(2);
