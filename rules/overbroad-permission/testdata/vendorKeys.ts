declare const keys: { create(row: object): Promise<object>; find(by: object): Promise<object[]> };
declare const supplierKeys: { create(row: object): Promise<object> };

export async function forVendor(vendorId: string) {
  return keys.create({ vendorId, scopes: ["*"], expiresAt: null }); // want overbroad-permission "given \(vendorId\) may do everything \(scopes: \*\)"
}

export async function issueSupplierKey(id: string) {
  return supplierKeys.create({ id, permissions: ["*"] }); // want overbroad-permission "given \(issueSupplierKey\)"
}

export async function narrowly(vendorId: string) {
  return keys.create({ vendorId, scopes: ["claims:assigned:read"] });
}

export async function found(vendorId: string) {
  return keys.find({ where: { vendorId }, scopes: ["*"] });
}

export async function forOwnJob(jobId: string) {
  return keys.create({ jobId, scopes: ["*"] });
}

export const vendorColumns = { select: ["*"], vendorId: true };
