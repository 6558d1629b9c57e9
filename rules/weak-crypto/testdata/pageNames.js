// Brought by scripts of the page under the names that everybody knows.
const sealed = CryptoJS.DES.encrypt(holder.idCardNo, settings.key); // want weak-crypto
const open = CryptoJS.AES.encrypt(holder.idCardNo, settings.key, { mode: CryptoJS.mode.ECB }); // want weak-crypto
const box = crypto.createCipheriv("rc4", settings.key, null); // want weak-crypto
const fine = CryptoJS.AES.encrypt(holder.idCardNo, settings.key);
const sum = CryptoJS.SHA256(page.text);
