declare function auditLog(event: string): void;

auditLog("unmask");
