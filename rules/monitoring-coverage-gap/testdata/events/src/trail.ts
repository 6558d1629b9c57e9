declare const audit: { record(entry: object): Promise<void>; log(event: string, actor: string): void };
declare function auditLog(event: string, detail?: object): void;

export async function trail(actor: string, customerId: string) {
  await audit.record({ actor, action: "export.customers", customerId });
  await audit.record({ actor, action: "customers.exported", customerId }); // want monitoring-coverage-gap "event customers.exported"
  await audit.record({ actor, action: "reveal-id-number", customerId }); // want monitoring-coverage-gap "reveal-id-number"
  audit.log("role.grant", actor);
  audit.log("permission.granted", actor); // want monitoring-coverage-gap "permission.granted"
  auditLog("login-failed");
  auditLog("loginFailed");
  auditLog("signInFailed"); // want monitoring-coverage-gap "signInFailed"
  auditLog("impersonation", { actor }); // want monitoring-coverage-gap "impersonation"
  auditLog("mfa.disabled", { actor }); // want monitoring-coverage-gap "mfa.disabled"
  auditLog("PAYEE_CHANGED", { actor }); // want monitoring-coverage-gap "PAYEE_CHANGED"
  auditLog("bulk-read", { actor }); // want monitoring-coverage-gap "bulk-read at 2 places"
  auditLog("bulkRead", { actor });
  await audit.record({ actor, action: "customer.read", customerId });
  await audit.record({ actor, action: "claim.settle", reason: "export" });
  await audit.record({ actor, action: "address.changed", customerId });
  auditLog("login", { actor });
  auditLog("importExportSettingsOpened", { actor });
  auditLog(`exported ${customerId}`);
}
