interface Payout {
  claimNo: string;
  amount: number;
  skipScreening?: boolean;
  bypassApproval?: boolean;
  noRiskCheck?: boolean;
  isPaid: boolean;
}
interface Options {
  skipReview?: boolean;
}
interface Who {
  loginName: string;
  account: string;
  role: string;
}

export async function judge(payout: Payout, hits: (claimNo: string) => Promise<boolean>) {
  if (payout.skipScreening) return "PASSED"; // want control-bypass-backdoor "skipScreening on the record itself"
  if (payout.isPaid) return "REFUSED";
  return (await hits(payout.claimNo)) ? "REFUSED" : "PASSED";
}

export function decided(payout: Payout) {
  if (payout.bypassApproval) return "APPROVED"; // want control-bypass-backdoor "bypassApproval"
  return payout.amount > 10_000 ? "PENDING" : "APPROVED";
}

interface Peifu {
  anjianHao: string;
  raoguoShenhe?: boolean;
}
export function fengkong(p: Peifu, mingzhong: boolean) {
  if (p.raoguoShenhe) return "TONGGUO"; // want control-bypass-backdoor "raoguoShenhe"
  return mingzhong ? "JUJUE" : "TONGGUO";
}

export function judgedAgain(payout: Payout, options: Options) {
  if (options.skipReview) return "PASSED";
  return payout.amount > 10_000 ? "REFUSED" : "PASSED";
}

export function refusedByMark(payout: Payout) {
  if (payout.noRiskCheck) return "REFUSED";
  return payout.amount > 10_000 ? "REFUSED" : "PASSED";
}

export function shown(payout: Payout) {
  if (payout.skipScreening) return "not screened";
  return payout.isPaid ? "paid" : "open";
}

export class PayoutGuard {
  canActivate(user: Who): boolean {
    if (user.loginName === "anna.berg") return true; // want control-bypass-backdoor "loginName is compared with one"
    return user.role === "payments";
  }
}

export class ReportGuard {
  canActivate(user: Who): boolean {
    if (user.account === "report.scheduler") return true;
    if (user.loginName === "anna.berg") return false;
    if (user.role === "claims.lead") return true;
    return user.role === "reports";
  }
}
