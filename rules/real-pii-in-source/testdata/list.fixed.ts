export const VIP = ["110101190001020001"]; // want real-pii-in-source
export const office = { bankCardNo: "9999000000000000012" }; // want real-pii-in-source
