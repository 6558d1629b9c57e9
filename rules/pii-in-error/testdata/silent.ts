export function check(c: { id: string; idCardNo: string }) {
  if (c.idCardNo.length !== 18) throw new Error("idCardNo must have 18 characters");
  if (c.id === "1") throw new Error(`unknown customer ${c.id}`);
  try {
    return JSON.parse(c.id);
  } catch (error) {
    throw new Error("not readable", { cause: error });
  }
}
