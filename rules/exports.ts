// Exports of many persons' data: asked once for all rules about them.
import type { ObligationRequest } from "../server/engine/api.js";

export const EXPORTS: ObligationRequest = {
  kind: "obligation",
  trigger: "export",
  names: [
    "export",
    "download",
    "csv",
    "xls",
    "xlsx",
    "excel",
    "spreadsheet",
    "dump",
    "extract",
    "report",
    "导出",
    "匯出",
    "daochu",
  ],
  controls: {
    permission: ["permission", "permissions", "role", "roles", "ability", "policies", "acl", "rbac", "scope", "scopes"],
    limit: ["take", "limit", "paginate", "approval", "approvals", "ticket"],
    protection: [
      "mask",
      "masked",
      "redact",
      "redacted",
      "encrypt",
      "encrypted",
      "passphrase",
      "anonymize",
      "anonymise",
    ],
    expiry: ["watermark", "expire", "expires", "expiry", "ttl", "signed", "presigned"],
  },
};
