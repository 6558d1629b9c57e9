const rows = new Map();

exports.byRef = async (ref) => {
  const row = rows.get(ref);
  return { ref, diagnosis: row.diagnosis };
};
