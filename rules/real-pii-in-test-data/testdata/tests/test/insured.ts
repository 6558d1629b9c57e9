export const insured = { idCardNo: "${cn-resident-id#2}" }; // want real-pii-in-test-data
export const other = { hkid: "${hkid#3}" }; // want real-pii-in-test-data
