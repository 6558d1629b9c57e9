const { Schema, model } = require("mongoose");

const ride = new Schema({
  gpsTrack: { type: [[Number]] }, // want pii-unencrypted-at-rest "gpsTrack"
  breadcrumbTrail: { type: Array }, // want pii-unencrypted-at-rest "breadcrumbTrail"
  homeLatLng: { type: [Number] }, // want pii-unencrypted-at-rest "homeLatLng"
  driverLocation: { type: [Number] }, // want pii-unencrypted-at-rest "driverLocation"
  harshCorneringEvents: { type: [Object] }, // want pii-unencrypted-at-rest "harshCorneringEvents"
  harshCorneringThreshold: { type: Number },
  gpsProvider: { type: String },
  stackTrace: { type: String },
  screenOrientation: { type: String },
});

const shop = new Schema({
  shopName: { type: String },
  storeLatitude: { type: Number },
  storeLongitude: { type: Number },
});

const contact = new Schema({
  sexualOrientation: { type: String }, // want pii-unencrypted-at-rest "sexualOrientation"
  chatLog: { type: String }, // want pii-unencrypted-at-rest "chatLog"
  callAudio: { type: Buffer }, // want pii-unencrypted-at-rest "callAudio"
  chatRoomId: { type: String },
  callQueue: { type: String },
});

exports.Ride = model("Ride", ride);
exports.Shop = model("Shop", shop);
exports.ContactNote = model("ContactNote", contact);
