const db = require("./db");

function Withdrawals(staff) {
  this.staff = staff;
}

Withdrawals.prototype.payOut = function (policyNo, amount) {
  return db.withdrawals.insert({ policyNo, amount, requestedBy: this.staff.id, approvedBy: this.staff.id, status: "APPROVED" }); // want approval-without-maker-checker "approved"
};

Withdrawals.prototype.ask = function (policyNo, amount) {
  return db.withdrawals.insert({ policyNo, amount, requestedBy: this.staff.id, status: "REQUESTED" });
};

Withdrawals.prototype.approve = function (id) {
  return db.withdrawals.get(id).then((withdrawal) => {
    if (withdrawal.requestedBy === this.staff.id) throw new Error("SAME_PERSON");
    return db.withdrawals.set(id, { status: "APPROVED", approvedBy: this.staff.id });
  });
};

module.exports = Withdrawals;
