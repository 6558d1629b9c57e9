// Collections that nothing declares: their documents hold what is written to them.
const { MongoClient } = require("mongodb");
const { DynamoDBDocumentClient, GetCommand, PutCommand } = require("@aws-sdk/lib-dynamodb");
const { getFirestore, collection, addDoc, doc, getDoc } = require("firebase/firestore");
const { Pool } = require("pg");
const knex = require("knex");
const { encryptField, maskName } = require("./fields");

const mongo = new MongoClient(process.env.MONGO_URL).db("core");
const dynamo = DynamoDBDocumentClient.from({});
const fire = getFirestore();
const db = knex({ client: "pg" });
const pool = new Pool();
const riders = mongo.collection("riders");

async function write(form) {
  await mongo.collection("insured").insertOne({ insuredName: form.a, idCardNo: form.b, plan: form.c });
  await riders.insertMany([{ riderName: form.a, passportNo: form.b }]);
  await dynamo.send(new PutCommand({ TableName: "payees", Item: { pk: form.id, bankAccountNo: form.b } }));
  await addDoc(collection(fire, "patients"), { patientName: form.a, diagnosis: form.b });
  await db("agents").insert({ agent_name: form.a, id_card_no: form.b });
  await pool.query("INSERT INTO drivers (driver_name, licence_no, id_card_no) VALUES ($1, $2, $3)", [form.a, form.b, form.c]);
}

async function read(id) {
  console.log(await mongo.collection("insured").findOne({ _id: id })); // want pii-in-log "PRC resident identity number"
  const rider = await riders.findOne({ _id: id });
  console.log("rider", rider); // want pii-in-log "Passport number"
  const { Item } = await dynamo.send(new GetCommand({ TableName: "payees", Key: { pk: id } }));
  console.log("payee", Item); // want pii-in-log "Bank account number"
  const snapshot = await getDoc(doc(fire, "patients", id));
  console.log(snapshot.data()); // want pii-in-log "Diagnosis"
  const agent = await db("agents").where({ id }).first();
  console.log("agent", agent); // want pii-in-log "PRC resident identity number"
  const { rows } = await pool.query("SELECT * FROM drivers WHERE id = $1", [id]);
  console.log(rows); // want pii-in-log "PRC resident identity number"
}

async function withCare(form, id) {
  const sealed = await encryptField(form.b);
  await mongo.collection("vault").insertOne({ ref: form.id, idCardNo: sealed, holderName: maskName(form.a) });
  console.log(await mongo.collection("vault").findOne({ ref: id }));
  console.log(await mongo.collection("insured").findOne({ _id: id }, { projection: { plan: 1 } }));
  console.log(await mongo.collection("riders").findOne({ _id: id }, { projection: { riderName: 0, passportNo: false } }));
  console.log(await mongo.collection("plans").findOne({ _id: id }), await mongo.collection("insured").countDocuments());
  const seen = new Map();
  seen.set("insured", { idCardNo: form.b });
  console.log("agents", await db("agents").count("id"), (await db("agents").where({ id }).first()).id);
}

module.exports = { write, read, withCare };
