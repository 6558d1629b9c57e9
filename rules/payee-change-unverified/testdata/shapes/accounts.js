function Accounts(db, identity, journal) {
  this.db = db;
  this.identity = identity;
  this.journal = journal;
}

Accounts.prototype.change = function (policyId, accountToken, by) {
  const self = this;
  return self.db.payees // want payee-change-unverified "changes Beneficiary"
    .update({ policyId: policyId }, { accountToken: accountToken })
    .then(() => self.journal.record({ action: "update", resource: "payee", subjectId: policyId, actorId: by.id }));
};

Accounts.prototype.changeWithForm = function (policyId, accountToken, form) {
  const self = this;
  return self.identity
    .verifyForm(policyId, form)
    .then(() => self.db.payees.update({ policyId: policyId }, { accountToken: accountToken }));
};

Accounts.prototype.found = function (policyId) {
  return this.db.payees.update({ policyId: policyId }, { lastSeen: new Date() });
};

/** A list on a page, no table. */
Accounts.prototype.show = function (list, accountToken) {
  list.update({ accountToken: accountToken });
};

module.exports = Accounts;
