export const insured = {
  fullName: "Wang Test",
  idCardNo: "000000190001010000",
  email: "insured@example.com",
};
