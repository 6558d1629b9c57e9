export const order = "2026112500001";
export const sample = "4111111111111111";
export const masked = "110101********0031";
export const mail = "claims@example.com";
