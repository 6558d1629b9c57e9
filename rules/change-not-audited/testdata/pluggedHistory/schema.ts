import mongoose, { type Schema } from "mongoose";
import { whoActs } from "./elsewhere";

const Versions = mongoose.model("Versions", new mongoose.Schema({ kind: String, docId: String, paths: [String], actorId: String }));

function versions(schema: Schema) {
  schema.post("save", async function (doc) {
    await Versions.create({ kind: "Carer", docId: doc.id, paths: doc.modifiedPaths(), actorId: whoActs() });
  });
}

const carer = new mongoose.Schema({ name: String, passportNo: String, rota: String });
carer.plugin(versions);
export const Carer = mongoose.model("Carer", carer);
