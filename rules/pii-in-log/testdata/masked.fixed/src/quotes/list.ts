import { maskEmail as hidden, maskIdCard } from "../lib/mask.js";

export function list(applicants: { idCardNo: string; email: string }[]) {
  for (const applicant of applicants) console.log(maskIdCard(applicant.idCardNo)); // want pii-in-log
  const { idCardNo } = applicants[0]!;
  console.log({ idCardNo: maskIdCard(idCardNo) }); // want pii-in-log
  console.log(hidden("nobody@example.com"));
}
