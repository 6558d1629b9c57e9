const express = require("express");
const axios = require("axios");
const wards = require("./wards");

const api = express.Router();
api.get("/patients/:patientId/bills", (req, res) => wards.bills(req.params.patientId).then((rows) => res.json(rows)));
api.get("/pupils/:studentId/cover", (req, res) => res.json(wards.cover(req.params.studentId)));
api.get("/charts/:mrn", (req, res) => res.json(wards.chart(req.params.mrn))); // want pii-in-url
api.get("/charts/:medicalRecordNo/pages", (req, res) => res.json(wards.pages(req.params.medicalRecordNo))); // want pii-in-url

exports.bills = (patient) => axios.get(`/patients/${patient.patientId}/bills`);
exports.chart = (patient) => axios.get(`/charts/${patient.medicalRecordNo}`); // want pii-in-url
exports.both = (patient) => axios.get(`/patients/${patient.patientId}/passports/${patient.passportNo}`); // want pii-in-url "^Passport number put"
exports.api = api;
