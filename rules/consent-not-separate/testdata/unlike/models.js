const { Schema, model } = require("mongoose");

/** Nothing here is sensitive, but others say what each consent is for. */
const tongyiSchema = new Schema({ yonghuId: String, shifouTongyi: Boolean }); // want consent-not-separate "tongyiSchema"
const tongyiJiluSchema = new Schema({ yonghuId: String, mudi: String, banben: String, tongyi: Boolean });
const consentEventSchema = new Schema({ consentId: String, status: String });

exports.Tongyi = model("Tongyi", tongyiSchema);
exports.TongyiJilu = model("TongyiJilu", tongyiJiluSchema);
exports.ConsentEvent = model("ConsentEvent", consentEventSchema);
