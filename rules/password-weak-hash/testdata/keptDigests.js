const { createHash, createHmac, scryptSync } = require("node:crypto");
const digestOf = require("md5");

class Brokers {
  constructor(brokerRepo) {
    this.brokerRepo = brokerRepo;
  }
  join(id, password) {
    return this.brokerRepo.insert(id, { secretDigest: digestOf(password) }); // want password-weak-hash "under a fast hash"
  }
  rename(id, password) {
    return this.brokerRepo.update(id, { hash: createHash("sha256").update(password).digest("hex") }); // want password-weak-hash "under a fast hash"
  }
  recover(id, securityAnswer) {
    return this.brokerRepo.update(id, { check: createHash("sha1").update(securityAnswer).digest("hex") }); // want password-weak-hash "under a fast hash"
  }
  signIn(broker, password) {
    return broker.digest === createHash("sha512").update(password).digest("hex"); // want password-weak-hash "is compared with broker.digest"
  }
  inSteps(broker, password) {
    const sum = createHash("sha512");
    sum.update(broker.salt);
    sum.update(password);
    broker.passwordHash = sum.digest("hex"); // want password-weak-hash "under a fast hash"
  }
  slow(id, password, salt) {
    return this.brokerRepo.update(id, { hash: scryptSync(password, salt, 64).toString("hex") });
  }
  ofFile(id, body) {
    return this.brokerRepo.update(id, { hash: createHash("sha256").update(body).digest("hex") });
  }
  isSame(upload, body) {
    return upload.hash === createHash("sha256").update(body).digest("hex");
  }
  signed(request, key) {
    return request.hash === createHmac("sha256", key).update(request.body).digest("hex");
  }
}

module.exports = Brokers;
