// Permissions that leave nothing out: in policies of a cloud, roles of a cluster, rights of a database, tables of roles.
import {
  type Adjustment,
  decideSeverity,
  type PermissionAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { TABLES_OF_PERSONS } from "../insurance.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";
import { PERMISSIONS } from "./terms.js";

const NAME_THEM = "name the actions that the code uses, on the resources it uses";

export const overbroadPermission: Rule = {
  meta: {
    id: "overbroad-permission",
    title: {
      en: "Permission broader than the job needs",
      "zh-Hans": "权限超出岗位所需",
      "zh-Hant": "權限超出職務所需",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-269", "CWE-266", "CWE-732"],
    asvs: ["V8.2.1", "V13.2.2", "V8.1.1"],
    laws: ["PIPL-51(4)", "GBT35273-7.1", "NFRA24-ch5", "NYDFS-500.7", "HIPAA-164.308(a)(4)", "NAIC-4D2a", "CP9-info"],
    messages: {
      account: {
        message:
          "{choice}: whatever runs with it may do anything to everything in the account, and give itself out as anybody",
        help: NAME_THEM,
      },
      data: {
        message:
          "{choice} on every resource: whatever runs with it reaches all that the account keeps there, not only its own",
        help: NAME_THEM,
      },
      cluster: {
        message: "{choice} for {to}: it may do anything in the cluster, and read every secret in it",
        help: "name the resources and verbs it needs, in a role of its namespace",
      },
      database: {
        message:
          "{choice} to {to}: whoever runs as it may empty tables and lay triggers and references, beyond what an application does",
        help: "grant it the statements it runs (SELECT, INSERT, UPDATE), table by table, and let another role own and change the schema",
      },
      everyone: {
        message: "{choice} on {table} to PUBLIC: every account of the database reaches {data}",
        help: "revoke it from PUBLIC and grant it to the roles that need it",
      },
      schema: {
        message:
          "{choice} to PUBLIC: every account of the database may do so, one made for a report or a trial among them, with what comes later, too",
        help: "revoke it from PUBLIC and grant it to the roles that need it",
      },
      rows: {
        message: "{choice} on {table}: for {to} the policy holds no row back, and {data} is in it",
        help: "compare a column with whoever asks (auth.uid(), current_setting) and leave the policy out for all others",
      },
      role: {
        message: "the role {to} may do everything ({choice}), whatever is added later",
        help: "list the permissions that the job needs, one by one",
      },
      resource: {
        message: "{choice} on {to}: whatever runs with it may also delete it, and let others reach it",
        help: NAME_THEM,
      },
      duties: {
        message: "the role {to} both begins and approves ({choice}): one person carries it through alone",
        help: "give the second of them to another role, and compare who began it with who approves it",
      },
      fallback: {
        message: "whoever comes without a role gets {to} ({choice})",
        help: "let the role with the fewest rights be the one that is given where none is named, and give {to} by name only",
      },
      outsider: {
        message:
          "{choice} on {table} to {to}: the people of another company reach {data}, in full and of every customer",
        help: "let it read a view with the rows that it works on and the columns that it needs, masked where that does",
      },
      key: {
        message: "what another company is given ({to}) may do everything ({choice}), whatever is added later",
        help: "list what its contract lets it do, one by one, and let the key end with it",
      },
      health: {
        message:
          "{choice} lets {to} read what is kept of somebody's health: advertising is none of what it was asked for",
        help: "leave it to those who underwrite, settle claims and advise as doctors",
      },
      ability: {
        message: "{choice} in {to} holds for whoever asks: no role is looked at before it",
        help: "list what each role may do, and keep everything for administrators",
      },
    },
  },
  page,
  requests: [PERMISSIONS],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "permission") continue;
      const isOfTable = OF_TABLES.has(answer.grant);
      if (answer.pathClass === "test" || (isOfTable && !tellsOfPersons(answer))) pass.check(answer, "unknown");
      else pass.report(answer, report(answer, pass));
    }
  },
};

const OF_TABLES: ReadonlySet<string> = new Set(["everyone", "rows", "outsider"]);

/** Names alone may be meant for everybody: authors, branches, profiles. A table that nothing here declares may be called after persons. */
function tellsOfPersons({ data, table }: PermissionAnswer): boolean {
  if (data.length === 0) return OF_PERSONS.test(table);
  return data.some(({ tier }) => tier >= 3) || new Set(data.map(({ dataType }) => dataType)).size > 1;
}

const OF_PERSONS = new RegExp(`(^|_)(${TABLES_OF_PERSONS})(_|$)|^claims?$`, "i");

function report({ grant, choice, to, table, data, pathClass, symbol }: PermissionAnswer, pass: RulePass): RuleReport {
  const worst = data[0];
  const { severity, reasons } = decideSeverity(
    WEIGHTS[grant],
    { id: "reach", text: REASONS[grant] },
    [sensitive(worst?.tier ?? 0, grant), pathAdjustment(pathClass)],
    grant === "duties" ? "medium" : "high",
  );
  return {
    messageId: grant,
    params: { choice, to: to || symbol, table, data: worst ? dataInWords(data, pass.describe) : table },
    severity,
    severityReasons: reasons,
    confidence: grant === "duties" ? "medium" : "high",
  };
}

const WEIGHTS = {
  account: "high",
  data: "medium",
  cluster: "high",
  database: "medium",
  everyone: "medium",
  schema: "medium",
  rows: "medium",
  role: "medium",
  ability: "medium",
  resource: "medium",
  duties: "medium",
  fallback: "high",
  outsider: "medium",
  key: "medium",
  health: "high",
} as const;

const ONE_FOR_ALL = "one thing that goes wrong reaches everything behind it";
const ELSEWHERE = "what another company holds nobody here sees it use, or lose";
const MANY = "many people have it, and few need it";

const REASONS: Record<PermissionAnswer["grant"], string> = {
  account: ONE_FOR_ALL,
  data: ONE_FOR_ALL,
  cluster: ONE_FOR_ALL,
  database: ONE_FOR_ALL,
  everyone: MANY,
  schema: MANY,
  rows: MANY,
  role: MANY,
  ability: MANY,
  resource: ONE_FOR_ALL,
  duties: "nobody else has to look at it",
  key: ELSEWHERE,
  outsider: ELSEWHERE,
  health: "whoever needs none of it for his work has no right to read it",
  fallback: "a field that is left out, or a form that is new, gives everything away",
};

function sensitive(tier: number, grant: PermissionAnswer["grant"]): Adjustment {
  return { id: "tier", steps: OF_TABLES.has(grant) && tier >= 3 ? 1 : 0, text: `tier ${tier} data` };
}
