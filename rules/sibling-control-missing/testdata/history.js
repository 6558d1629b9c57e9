const { pool } = require("./db");

async function setAmount(claimId, amount, staffId) {
  const { rows } = await pool.query("SELECT amount FROM claims WHERE id = $1", [claimId]);
  await pool.query("INSERT INTO claim_history (claim_id, old_amount, new_amount, staff_id) VALUES ($1, $2, $3, $4)", [
    claimId,
    rows[0].amount,
    amount,
    staffId,
  ]);
  await pool.query("UPDATE claims SET amount = $1 WHERE id = $2", [amount, claimId]);
}

async function repairAmount(claimId, amount) {
  await pool.query("UPDATE claims SET amount = $1 WHERE id = $2", [amount, claimId]); // want sibling-control-missing "repairAmount changes an amount"
}

// It is called where the history was written.
async function writeAmount(claimId, amount) {
  await pool.query("UPDATE claims SET amount = $1 WHERE id = $2", [amount, claimId]);
}

async function setAmountAfterReview(claimId, amount, staffId) {
  await pool.query("INSERT INTO claim_history (claim_id, new_amount, staff_id) VALUES ($1, $2, $3)", [
    claimId,
    amount,
    staffId,
  ]);
  await writeAmount(claimId, amount);
}

// What it sets is no amount.
async function setNote(claimId, note) {
  await pool.query("UPDATE claims SET note = $1 WHERE id = $2", [note, claimId]);
}

// Another table, of which nobody keeps a history.
async function setQuote(quoteId, premium) {
  await pool.query("UPDATE quotes SET premium = $1 WHERE id = $2", [premium, quoteId]);
}

module.exports = { setAmount, repairAmount, setAmountAfterReview, setNote, setQuote };
