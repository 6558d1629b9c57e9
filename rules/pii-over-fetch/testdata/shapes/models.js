const { Schema, model } = require("mongoose");

const fields = { shelterId: String, firstName: String, taxId: String, bankAccount: String };

const keeper = new Schema(fields, {
  toJSON: { transform: (_doc, ret) => ({ id: ret._id, firstName: ret.firstName }) },
});
const donor = new Schema(fields);
const vet = new Schema(fields);
vet.set("toJSON", {
  transform(_doc, ret) {
    delete ret.taxId;
    delete ret.bankAccount;
    return ret;
  },
});
const walker = new Schema(fields);
walker.methods.toJSON = function () {
  return { firstName: this.firstName };
};

exports.Keeper = model("Keeper", keeper);
exports.Donor = model("Donor", donor);
exports.Vet = model("Vet", vet);
exports.Walker = model("Walker", walker);
