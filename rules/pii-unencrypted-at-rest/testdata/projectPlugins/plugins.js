const { createCipheriv, createHmac, randomBytes } = require("node:crypto");

const key = Buffer.from(process.env.STABLE_KEY, "hex");
function shut(plain, name) {
  if (plain == null || plain === "") return plain;
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(name));
  return [iv.toString("base64"), cipher.update(String(plain), "utf8", "base64")].join(".");
}
const indexed = (plain) => createHmac("sha256", key).update(plain).digest("hex");

/** By a setter of each path. */
exports.shutPaths = function shutPaths(schema, { record, members }) {
  for (const name of members) schema.path(name).set((value) => shut(value, `${record}.${name}`));
};

/** Before it is saved, always the same members. */
const ALWAYS = ["passportNo", "iban"];
exports.shutOnSave = (schema) => {
  schema.pre("save", function () {
    for (const name of ALWAYS) if (this.isModified(name)) this[name] = shut(this[name], name);
  });
};

/** Puts an index beside them, and leaves them as they are. */
exports.indexPaths = (schema, { members }) => {
  schema.pre("save", function () {
    for (const name of members) this[`${name}Index`] = indexed(this[name]);
  });
};

exports.stamped = (schema, { members }) => {
  schema.pre("save", function () {
    this.changed = members.filter((name) => this.isModified(name));
  });
};

/** The function itself is handed over. */
exports.shutBySetter = function shutBySetter(schema, { fields }) {
  for (const name of fields) {
    schema.path(name).set(shutOne);
    schema.path(name).get((text) => text);
  }
};
function shutOne(plain) {
  if (plain === null) return plain;
  return `s1:${shut(plain, "")}`;
}

exports.trimmed = function trimmed(schema, { fields }) {
  for (const name of fields) schema.path(name).set(trimOne);
};
function trimOne(plain) {
  return plain.trim();
}
