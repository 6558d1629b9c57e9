// Registers of fields in code, by members of an enum and by texts.
export enum Level { Public = 0, Internal = 1, Confidential = 2, Restricted = 3 }

export const claimFields = [
  { field: "claimNo", level: Level.Internal },
  { field: "diagnosis", level: Level.Public }, // want pii-unclassified "diagnosis is given the level Public"
  { field: "medicalHistory", level: Level.Restricted },
  { field: "hospitalListUrl", level: Level.Public },
  { field: "idCardNo", level: "公开" }, // want pii-unclassified "idCardNo"
];

export const messages = [
  { name: "diagnosis", level: "info" },
  { name: "idCardNo", level: "error" },
  { name: "diagnosis", severity: "low" },
];

export const columns = [
  { field: "diagnosis", title: "Diagnosis", width: 100 },
  { field: "idCardNo", level: 2 },
];
