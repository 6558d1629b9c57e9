export const HIDDEN = ["passportNo", "iban"];
