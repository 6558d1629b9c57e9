export const entries: object[] = [];
export const audit = { record: async (entry: object) => entries.push(entry) };
export const record = (req: { params: object }, act: string) => audit.record({ act, of: req.params });
