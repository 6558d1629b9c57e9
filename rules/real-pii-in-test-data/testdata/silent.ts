export const ids = ["000000190001010000"];
