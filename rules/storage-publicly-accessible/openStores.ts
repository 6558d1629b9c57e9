// Ports by which databases are known, names of files that are for production, and folders of what customers hand in.
import type { OpenStoreRequest } from "../../server/engine/api.js";

const port = (port: string, store: string, named = "^$") => ({ port, store, named });

export const OPEN_STORES: OpenStoreRequest = {
  kind: "openStore",
  ports: [
    port("5432", "PostgreSQL", "\\bport postgres\\b"),
    port("3306", "MySQL", "\\bport mysql aurora\\b"),
    port("1433", "SQL Server", "\\bport mssql\\b"),
    port("1521", "Oracle"),
    port("27017", "MongoDB"),
    port("6379", "Redis"),
    port("9200", "Elasticsearch"),
    port("9300", "Elasticsearch"),
    port("11211", "Memcached"),
    port("5984", "CouchDB"),
    port("9042", "Cassandra"),
    port("5433", "PostgreSQL"),
  ],
  images:
    "(^|/)[\\w-]*(postgres|postgis|timescale|pgvector|mysql|mariadb|percona|mssql|oracle|mongo|redis|valkey|dragonfly|elasticsearch|opensearch|memcached|couchdb|cassandra|gaussdb|kingbase|polardb|oceanbase|tidb)",
  compositions:
    "(^|[/._-])(prod|production|live|release|sheng_?chan)[/._-](.*/)?[^/]*(compose|stack)[^/]*\\.ya?ml$|(^|/)[^/]*(compose|stack)[^/]*[._-](prod|production|live|release)([._-][^/]*)?\\.ya?ml$",
  ofDevelopment:
    "(^|[/._-])(dev|devel|development|local|tests?|testing|ci|e2e|override|playground|non-?prod|pre-?prod|localstack|kind|minikube)([/._-]|$)",
  named: "\\b(db|database|databases|rds|aurora|postgres|mysql|redis|cache|docdb|cluster)\\b",
  servers:
    "^(express|koa-static|koa-mount|koa|@fastify/static|fastify-static|fastify|serve-static|@nestjs/serve-static|@hono/node-server/serve-static|hono/\\w+|@koa/router|restify|polka|sirv)$",
  uploads: "^(multer|formidable|express-fileupload|@koa/multer|@nestjs/platform-express|koa-body|busboy)$",
  serves:
    "^(express\\.static|serveStatic|serve|koaStatic|koa_static|KoaStatic|sirv|\\w*\\.register|ServeStaticModule\\.forRoot|\\w*[sS]tatic)$",
  proofs:
    "\\b(id ?cards?|id ?scans?|id ?photos?|id ?docs?|identity( (cards?|docs?|documents?|proofs?|scans?))?|hkids?|nric|passports?|kyc|selfies?|medical|diagnos\\w+|health ?(records?|reports?|docs?)|prescriptions?|driv\\w+ licen[cs]es?|bank statements?|payslips?|sfz|shen ?fen ?zheng|zheng ?jian|bing ?li)\\b|身份[证證]|身分證|[证證]件|病[历歷]|[护護]照",
  matters:
    "\\b(claims?|claimants?|customers?|policy ?holders?|polic(y|ies)|insureds?|patients?|applicants?|beneficiar(y|ies)|li ?pei|ke ?hu|bao ?dan)\\b|理[赔賠]|客[户戶]|保[单單]",
  kept: "\\b(uploads?|uploaded|documents?|docs|attachments?|files|scans?|photos?|evidence|proofs?|fu ?jian|wen ?jian|shang ?chuan)\\b|附件|文件|上[传傳]",
  harmless:
    "\\b(dist|build|assets?|client|frontend|html|css|js|templates?|brochures?|logos?|icons?|fonts?|samples?|demo|forms?|blank|guides?|help|handbooks?|manuals?|docs site|openapi|swagger|storybook|coverage)\\b",
  guards:
    "\\b(auth|authn|authz|authenticate|authenticated|authorize|authorise|authorized|authorization|guards?|session|passport|jwt|bearer|verify|require|requires|required|ensure|protect|protected|login|signed|signed in|permission|permissions|acl|access|check|staff|admin|roles?|token|oidc|sso)\\b",
};
