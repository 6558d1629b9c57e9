import { PrismaClient } from "@prisma/client";
import { seal, unseal } from "./vault";
import { COLUMNS } from "./columns";

function sealed(model: string, data: Record<string, unknown>) {
  const out = { ...data };
  for (const name of COLUMNS[model] ?? []) out[name] = seal(String(out[name]));
  return out;
}

const plain = new PrismaClient();

export const prisma = plain.$extends({
  name: "sealed columns",
  query: {
    $allModels: {
      async create({ model, args, query }) {
        args.data = sealed(model, args.data);
        return query(args);
      },
      async findMany({ args, query }) {
        const rows = await query(args);
        return rows.map((row) => ({ ...row, idCardNo: unseal(row.idCardNo) }));
      },
    },
  },
});
