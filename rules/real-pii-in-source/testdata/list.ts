export const VIP = ["${cn-resident-id#1}"]; // want real-pii-in-source
export const office = { bankCardNo: "${bank-card#1}" }; // want real-pii-in-source
