const { EventEmitter } = require("node:events");
const twilio = require("twilio")(process.env.SID, process.env.TOKEN);
const { consents } = require("./consents");
const { mailer } = require("./mailer");

const bus = new EventEmitter();

bus.on("lease.ended", ({ customer }) => {
  mailer.sendPromotion(customer.email, "come-back"); // want consent-not-checked
});

bus.on("lease.renewed", ({ customer }) => {
  if (!customer.marketingConsent) return;
  mailer.sendPromotion(customer.email, "renewal");
});

// Somebody chose to whom, and says nothing here of how.
bus.on("campaign.send", ({ customer }) => {
  mailer.sendPromotion(customer.email, "spring");
});
exports.spring = (customer) => mailer.sendPromotion(customer.email, "spring");

bus.on("lease.signed", ({ customer, lease }) => {
  mailer.send(customer.email, "contract", lease.no);
});

function offer(customer) {
  consents.hasConsent(customer.id, "offers");
  return twilio.messages.create({ to: customer.mobile, body: "special offer: two months free" }); // want consent-not-checked "whatever"
}

async function offerAwaited(customer) {
  await consents.hasConsent(customer.id, "offers");
  await twilio.messages.create({ to: customer.mobile, body: "special offer: a garage" }); // want consent-not-checked "whatever"
}

async function offerGated(customer) {
  if (!(await consents.hasConsent(customer.id, "offers"))) return;
  await twilio.messages.create({ to: customer.mobile, body: "special offer: a garden" });
}

async function reminder(customer) {
  consents.hasConsent(customer.id, "offers");
  await twilio.messages.create({ to: customer.mobile, body: "rent is due" });
}

module.exports = { offer, offerAwaited, offerGated, reminder };
