class Groom {
  id = "";
  passportNo = "";
  stable = "";
}
const rows = new Map([["1", new Groom()]]);
exports.groomOf = (id) => rows.get(id) ?? new Groom();
exports.nameOf = (id) => ({ id, stable: exports.groomOf(id).stable });
