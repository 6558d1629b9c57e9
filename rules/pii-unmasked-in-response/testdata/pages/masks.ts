export interface Claimant {
  id: string;
  fullName: string;
  idCardNo: string;
  passportNo: string;
}
export function maskIdCard(text: string): string {
  return `${text.slice(0, 2)}**********${text.slice(-2)}`;
}
