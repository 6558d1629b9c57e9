const { getStorage } = require("firebase-admin/storage");

exports.photo = async (id, bytes) => {
  const file = getStorage().bucket("claim-photos").file(id);
  await file.save(bytes, { public: true, contentType: "image/jpeg" }); // want storage-publicly-accessible
};
exports.open = (id) => getStorage().bucket("claim-photos").file(id).makePublic(); // want storage-publicly-accessible
exports.letter = (id, bytes) => getStorage().bucket("letters").file(id).save(bytes, { public: false });
exports.sent = (path) => getStorage().bucket("letters").upload(path, { private: true });
