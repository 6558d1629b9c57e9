export const demoCard = "${bank-card#7}"; // want real-pii-in-test-data
export const demoOrder = "${bank-card#8}";
export const testCard = "${bank-card#9}";
export const sampleCard = "4000056655665556";
