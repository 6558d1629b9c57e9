const asyncHandler = require("./asyncHandler");
const User = require("./user");

exports.updateUser = asyncHandler(async (req, res) => {
  const user = await User.findByIdAndUpdate(req.params.id, req.body, { new: true }); // want mass-assignment-pii "PUT /users/:id .* sets role as"
  res.json({ id: user.id });
});
