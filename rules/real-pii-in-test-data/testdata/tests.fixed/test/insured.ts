export const insured = { idCardNo: "110101190001020001" }; // want real-pii-in-test-data
export const other = { hkid: "A000001(0)" }; // want real-pii-in-test-data
