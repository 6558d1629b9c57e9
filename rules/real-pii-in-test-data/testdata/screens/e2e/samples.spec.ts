// Numbers that standards and services print as samples, counted up or of one digit, belong to nobody.
export const samples = {
  cards: [4000056655665556, "4000056655665556", "5105105105105100", "4000002500003155", "4917610000000000"],
  cardNumber: "6011000990139424",
  iban: ["DE89370400440532013000", "GB82WEST12345698765432", "FR14 2004 1010 0505 0001 3M02 606"],
  hkid: ["A123456(3)", "Z683365(5)"],
  twId: ["A123456789", "身分證字號 A123456789"],
  ssn: "123-45-6789",
};
