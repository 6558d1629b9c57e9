import { PrismaClient } from "@prisma/client";

// Nothing of the project declares the tables: their names say whose rows they hold.
const prod = new PrismaClient({ datasourceUrl: process.env.PROD_REPLICA_URL });
const uat = new PrismaClient({ datasourceUrl: process.env.UAT_URL });

export async function copyHolders() {
  const rows = await prod.policyholder.findMany({ take: 500 });
  await uat.policyholder.createMany({ data: rows }); // want prod-data-in-nonprod "createMany loads data of production"
}

export async function copyTariffs() {
  const rows = await prod.tariffBand.findMany();
  await uat.tariffBand.createMany({ data: rows });
}

export async function copyEmpty() {
  const rows = await prod.policyholder.findMany({ select: { id: true } });
  await uat.policyholder.createMany({ data: rows.map(() => ({ name: "" })) });
}
