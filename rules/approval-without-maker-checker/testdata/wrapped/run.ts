export interface Sheet {
  id: string;
  enteredBy: string;
}

export const byAnother =
  <S extends Sheet>(find: (id: string) => Promise<S>, run: (sheet: S, staff: { id: string }) => Promise<void>) =>
  async (id: string, staff: { id: string }) => {
    const sheet = await find(id);
    if (sheet.enteredBy === staff.id) throw new Error("ANOTHER_PERSON");
    await run(sheet, staff);
  };

export const found =
  <S extends Sheet>(find: (id: string) => Promise<S>, run: (sheet: S, staff: { id: string }) => Promise<void>) =>
  async (id: string, staff: { id: string }) => {
    const sheet = await find(id);
    if (!sheet.enteredBy) throw new Error("NOBODY");
    await run(sheet, staff);
  };

/** It compares when all is done. */
export const noticed =
  <S extends Sheet>(find: (id: string) => Promise<S>, run: (sheet: S, staff: { id: string }) => Promise<void>) =>
  async (id: string, staff: { id: string }) => {
    const sheet = await find(id);
    await run(sheet, staff);
    if (sheet.enteredBy === staff.id) console.warn("same person");
  };
