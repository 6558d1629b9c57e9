// Incidents whose record is incomplete, or of which the authority was told too late.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const incidentRecordIncomplete: Rule = governanceRule({
  meta: {
    id: "incident-record-incomplete",
    title: {
      en: "Incident without timeline, notification or measures",
      "zh-Hans": "泄露事件记录不完整",
      "zh-Hant": "外洩事件紀錄不完整",
    },
    laws: [
      "PIPL-57",
      "CSL-44",
      "NDR-11",
      "DSL-29",
      "NFRA24-ch7",
      "TW-12",
      "HK-IA",
      "GDPR-33",
      "GDPR-34",
      "NAIC-6",
      "NYDFS-500.17",
    ],
    messages: {
      incomplete: {
        message: "the record of the incident {id} lacks {names}, which is known by {due} at the latest",
        help: "complete it; who need not be told, Legal decides, and notRequired says",
      },
      late: {
        message: "the authority was told of the leak {id} after {taken} hours; {law} gives {hours}",
        help: "say in the record why it took so long, and mend the runbook; a notification may be made in parts",
      },
      untold: {
        message: "the authority has not been told of the leak {id} for {taken} hours; {law} gives {hours}",
        help: "notify it now with what is known, and write the time into regulatorNotifiedAt; if Legal decided that it need not be, notRequired says so",
      },
    },
  },
  page,
  request: {
    kind: "governance",
    owners: ["incidents", "incident-plan"],
    about: "incidents",
    deadlines: [
      { region: "eu", hours: 72, law: "GDPR-33" },
      { region: "us-ny", hours: 72, law: "NYDFS-500.17" },
      { region: "us", hours: 72, law: "NAIC-6" },
      { region: "hk", hours: 72, law: "HK-IA GL20" },
    ],
    settled: "P30D",
  },
  severity: "high",
  because: "those concerned and the authority have a right to be told",
});
