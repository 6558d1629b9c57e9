const BY_GRADE = Object.freeze({ junior: 2000, senior: 20000 });
const maySign = (staff, amount) => amount <= (BY_GRADE[staff.grade] ?? 0);

exports.approveRebate = async function approveRebate(staff, rebate, ports) {
  if (!maySign(staff, rebate.amount)) return ports.pass(rebate.id);
  await ports.assertNoConflict(staff.id, rebate.policyId);
  rebate.status = "APPROVED";
  return ports.save(rebate);
};

/** What is asked is given no amount, but whose it is. */
exports.approveRebateToday = async function approveRebateToday(staff, rebate, ports) {
  await ports.assertNoConflict(staff.id, rebate.policyId);
  await ports.verifyCase(rebate.id);
  rebate.status = "APPROVED"; // want approval-limit-unchecked "approveRebateToday approves an amount"
  rebate.paidAmount = rebate.amount;
  return ports.save(rebate);
};

exports.approveRebateSeen = async function approveRebateSeen(staff, rebate, ports) {
  await ports.assertMaySign(staff.id, rebate.amount);
  rebate.status = "APPROVED";
  rebate.paidAmount = rebate.amount;
  return ports.save(rebate);
};
