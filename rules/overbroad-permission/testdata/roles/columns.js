// Columns of a table, by who looks at it.
module.exports = {
  clerk: ["*"],
  viewer: ["*"],
};
