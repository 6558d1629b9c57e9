// Words by which code is known to be about insurance, and how words are looked for.

/** Regular expression on words parted by blanks: any of them, as whole words. */
export function anyOf(...phrases: readonly string[]): string {
  return `(^| )(${phrases.join("|")})( |$)`;
}

export const INSURANCE = anyOf(
  "insur(e|er|ers|ance|ances|ed|eds)",
  "reinsur\\w*",
  "underwrit\\w*",
  "policy ?holders?",
  "premiums?",
  "claimants?",
  "sum (insured|assured)",
  "policy (no|number)",
  "(claims|loss) (adjuster|adjusters|assessor|assessors|handler|handlers|surveyor)",
  "deductibles?",
  "bao ?fei",
  "bao ?dan",
  "li ?pei",
  "tou ?bao( ?(ren|dan|xin ?xi))?",
  "(he|xu|tui|ju) ?bao",
  "bao ?xian",
  "pei ?an",
  "(claims? )?adjusters?",
  "bei ?bao( ?xian)?( ?ren)?",
  "[\\u3400-\\u9fff]*(保险|保險|保费|保費|保单|保單|理赔|理賠|投保|要保|被保)[\\u3400-\\u9fff]*",
);

/** What rows are kept in, where its type does not tell. */
export const STORES = anyOf(
  "repo",
  "repos",
  "repositor(y|ies)",
  "dao",
  "store",
  "stores",
  "model",
  "models",
  "db",
  "prisma",
  "collection",
  "table",
  "entity manager",
  "em",
  "manager",
  "orm",
  "knex",
  "tx",
  "trx",
  "transaction",
  "cang ?ku",
  "[\\u3400-\\u9fff]*(仓库|倉庫|仓储|倉儲|存储|儲存庫|数据库|資料庫)",
);

/** Names of tables of persons, or of what is theirs alone. */
export const TABLES_OF_PERSONS =
  "policy_?holders?|insureds?|insured_?persons?|claimants?|patients?|beneficiar(?:y|ies)|customers?|applicants?|medical|diagnos[ei]s|health|kyc|payees?|bank_?accounts?|toubaoren|beibaoren|kehu";
