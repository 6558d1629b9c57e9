const audit = require("./audit");

exports.viewed = async (patientId, patient, staff) => {
  await audit.record({ action: "read", resource: "chart", subjectId: patientId, actorId: staff.id });
  await audit.record({ action: "read", resource: "chart", subjectId: patient.id, note: patient.diagnosis, actorId: staff.id }); // want audit-record-incomplete "kept in clear"
  await audit.record({ action: "read", resource: "chart", subjectId: patient.nationalId, actorId: staff.id }); // want audit-record-incomplete "kept in clear"
};
