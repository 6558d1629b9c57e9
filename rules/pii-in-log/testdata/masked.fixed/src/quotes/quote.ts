import {
  maskEmail,
} from "../lib/mask.js";

export function quote(applicant: { idCardNo: string; email: string }) {
  console.log(maskEmail(applicant.email));
  console.log({ email: maskEmail(applicant.email) }); // want pii-in-log
  const { idCardNo } = applicant;
   // want pii-in-log
}

export function maskIdCardOf(maskIdCard: string) {
  return maskIdCard.length;
}
