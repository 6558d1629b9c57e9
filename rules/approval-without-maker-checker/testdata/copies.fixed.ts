// Changed copies that functions give back, and things for which one person is enough unless the code shows two.
interface Expense {
  id: string;
  submittedBy: string;
  approvedBy?: string;
  state: string;
}
interface Quote {
  id: string;
  ownerId: string;
  state: string;
}
interface Timesheet {
  requestedBy: string;
  approvedBy?: string;
  state: string;
}
interface Refund {
  id: string;
  status: string;
}

export function approveExpense(expense: Expense, approverId: string): Expense {
  if (expense.submittedBy === approverId) throw new Error("OWN");
  return { ...expense, state: "approved", approvedBy: approverId }; // want approval-without-maker-checker "approveExpense sets state: approved"
}

export function settleRefund(refund: Refund): Refund {
  const settled = { ...refund, status: "SETTLED" }; // want approval-without-maker-checker "settleRefund sets status: settled"
  return settled;
}

export function approveExpenseOfOthers(expense: Expense, approverId: string): Expense {
  if (expense.submittedBy === approverId) throw new Error("OWN");
  return { ...expense, state: "approved", approvedBy: approverId };
}

function approveChecked(expense: Expense, approverId: string): Expense {
  return { ...expense, state: "approved", approvedBy: approverId };
}
export function approveBoth(expense: Expense, approverId: string) {
  if (expense.submittedBy === approverId) throw new Error("OWN");
  return approveChecked(expense, approverId);
}

/** One underwriter is enough for a quote. */
export function approveQuote(quote: Quote): Quote {
  return { ...quote, state: "approved" };
}

export function approveTimesheet(timesheet: Timesheet, approvedBy: string): Timesheet {
  return { ...timesheet, state: "approved", approvedBy };
}

/** What a page shows; what a reducer keeps; what a test builds. */
export function toRow(refund: Refund) {
  return { ...refund, status: "approved", shown: true };
}
export function approvedReducer(state: Refund) {
  return { ...state, status: "approved" };
}
export function approvedRefund(id: string): Refund {
  return { id, status: "approved" };
}
export function previewSettlement(refund: Refund): Refund {
  return { ...refund, status: "SETTLED" };
}
export function approveLabel(refund: Refund) {
  const { status } = refund;
  return { title: "Approve", status };
}
