import {
  maskEmail,
} from "../lib/mask.js";

export function quote(applicant: { idCardNo: string; email: string }) {
  console.log(maskEmail(applicant.email));
  console.log({}); // want pii-in-log
  const { idCardNo } = applicant;
  console.log({}); // want pii-in-log
}

export function maskIdCardOf(maskIdCard: string) {
  return maskIdCard.length;
}
