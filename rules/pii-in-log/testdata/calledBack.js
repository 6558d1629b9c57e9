// What a function of the project calls back with is what the callback is handed.
const fs = require("node:fs");

function readLodger(path, done) {
  fs.readFile(path, "utf8", (error, text) => {
    if (error) return done(error);
    const lodger = JSON.parse(text);
    done(null, lodger.idCardNo, lodger.room);
  });
}

function withLodger(lodger, work) {
  return work(lodger);
}

readLodger("a.json", (error, first, second) => {
  console.log("read", first); // want? pii-in-log "PRC resident identity number"
  console.log("room", second);
});

module.exports = (customer) => {
  withLodger(customer, (given) => console.log(given.passportNo)); // want pii-in-log "Passport number"
  withLodger(customer, (given) => console.log(given.id));
};
