interface Entry {
  action: string;
  subjectId: string;
  actorId: string;
}

declare const audit: { record(entry: Entry): Promise<void> };

export async function recordedUnless<T>(except: string[], actorId: string, subjectId: string, work: () => Promise<T>) {
  const result = await work();
  if (!except.includes(actorId)) await audit.record({ action: "read", subjectId, actorId }); // want audit-suppressed
  return result;
}

export async function recordAll(ignored: Set<string>, entry: Entry) {
  if (ignored.has(entry.actorId)) return; // want audit-suppressed
  await audit.record(entry);
}

/** What is left out is a field, an action or a route: no person. */
export async function recordChanges(skip: string[], entry: Entry, field: string) {
  if (!skip.includes(field)) await audit.record({ ...entry, action: `change ${field}` });
}

export async function recordKnown(exclude: string[], entry: Entry) {
  if (!exclude.includes(entry.action)) await audit.record(entry);
}
