export const insured = {
  fullName: "Wang Test",
  idCardNo: "310104188309102058",
  email: "insured@example.com",
};
