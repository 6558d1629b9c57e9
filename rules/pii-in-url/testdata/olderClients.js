const https = require("https");
const http = require("node:http");
const qs = require("qs");
const querystring = require("querystring");
const request = require("request");

const BASE = process.env.REGISTER_URL;

exports.byQuery = (pilot, done) => request.get(BASE + "/pilots?" + querystring.stringify({ passportNo: pilot.passportNo }), done); // want pii-in-url
exports.byPath = (pilot, done) => request(`${BASE}/pilots/${pilot.passportNo}`, done); // want pii-in-url
exports.byOption = (pilot, done) => request({ uri: BASE + "/pilots", qs: { passportNo: pilot.passportNo } }, done); // want pii-in-url
exports.inBody = (pilot, done) => request({ uri: BASE + "/pilots", method: "POST", json: { passportNo: pilot.passportNo } }, done);
exports.ofVessel = (vessel, done) => request.get(BASE + "/vessels?" + qs.stringify({ flag: vessel.flag }), done);
exports.secure = (pilot, done) => https.get(BASE + "/pilots?" + qs.stringify({ passportNo: pilot.passportNo }), done); // want pii-in-url
exports.byParts = (pilot, done) => http.get({ hostname: "register.internal", path: "/pilots/" + pilot.passportNo }, done); // want pii-in-url
exports.byHeader = (pilot, done) => https.get({ hostname: "register.internal", path: "/pilots", headers: { "x-pilot": pilot.id } }, done);
