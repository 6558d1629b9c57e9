const fast = crypto.createHash("md5").update(account.password).digest("hex"); // want password-weak-hash
const again = crypto.createHash("sha1").update(login.passwd).digest("base64"); // want password-weak-hash

const slow = crypto.scryptSync(account.password, account.salt, 64).toString("hex");
const etag = crypto.createHash("md5").update(page.body).digest("hex");
const proof = crypto.createHmac("sha256", settings.key).update(order.number).digest("hex");

// What is asked whether it leaked goes no further.
const sum = crypto.createHash("sha1").update(account.password).digest("hex");
fetch(`https://ranges.example/${sum.slice(0, 5)}`);
const whole = crypto.createHash("sha1").update(account.password).digest("hex");
check(whole);
