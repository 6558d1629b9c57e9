export const SUPPORT_CODE = ["46", "29", "08"].join("");
