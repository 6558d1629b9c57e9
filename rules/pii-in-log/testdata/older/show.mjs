import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { findHolder, countHolders } = require("./holders.cjs");

export async function show(db, id) {
  const holder = await findHolder(db, id);
  console.info("found", holder); // want pii-in-log "Mobile phone number"
  console.info("holders", await countHolders(db));
}
