const axios = require("axios");
const { BlanketConsent, GeneralConsent } = require("./models");
const { StableConsent } = require("../shared/consents");

exports.sendAll = async (breeder) => {
  const given = await BlanketConsent.findOne({ breederId: breeder.id, agreed: true });
  if (!given) return;
  await axios.post("https://labs.example.org/v1", { diagnosis: breeder.diagnosis }); // want consent-not-separate "BlanketConsent.findOne"
};

exports.sendOne = async (breeder) => {
  const given = await GeneralConsent.findOne({ breederId: breeder.id, purpose: "labs", agreed: true });
  if (!given) return;
  await axios.post("https://labs.example.org/v1", { diagnosis: breeder.diagnosis });
};

exports.sendForStable = async (breeder) => {
  const given = await StableConsent.findOne({ breederId: breeder.id });
  if (!given) return;
  await axios.post("https://labs.example.org/v1", { diagnosis: breeder.diagnosis });
};
