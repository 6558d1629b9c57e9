export interface Insured {
  name: string;
  idCardNo: string;
  passportNo: string;
}

export const maskIdCard = (text: string) => text.replace(/^(.{4}).*(.{2})$/, "$1****$2");
