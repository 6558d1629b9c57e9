interface Clerk {
  id: string;
}
interface Payout {
  id: string;
  status: string;
  createdBy: number;
}

/** Who acts is known by another kind of id. */
export function approvePayout(payout: Payout, user: Clerk) {
  payout.status = "approved"; // want approval-without-maker-checker
  return user.id;
}

/** Nobody is said to act. */
export function approveQuietly(payout: Payout) {
  payout.status = "approved"; // want approval-without-maker-checker
}
