exports.findHolder = async function findHolder(db, id) {
  const found = await db.query("SELECT id, mobile, opened_on FROM holder WHERE id = $1", [id]);
  return found.rows[0];
};

exports.countHolders = async (db) => (await db.query("SELECT count(*) AS n FROM holder")).rows[0].n;
