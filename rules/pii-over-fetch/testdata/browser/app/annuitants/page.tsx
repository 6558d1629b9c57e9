import { PrismaClient } from "@prisma/client";
import { AnnuitantCard, AnnuitantTable, Badge } from "./cards";
import { AnnuitantSummary } from "./summary";

const prisma = new PrismaClient();

export default async function Page({ params }: { params: { id: string } }) {
  const annuitant = await prisma.annuitant.findUniqueOrThrow({ where: { id: params.id } }); // want pii-over-fetch "<AnnuitantCard> runs in the browser and is handed whole rows of Annuitant"
  return <AnnuitantCard annuitant={annuitant} />;
}
export async function WithPlans({ id }: { id: string }) {
  const annuitant = await prisma.annuitant.findUniqueOrThrow({ where: { id }, include: { plans: true } }); // want pii-over-fetch "<AnnuitantCard> runs in the browser"
  return <AnnuitantCard annuitant={annuitant} />;
}
export async function List() {
  const rows = await prisma.annuitant.findMany({ take: 20 }); // want pii-over-fetch "<AnnuitantTable> runs in the browser"
  return <AnnuitantTable rows={rows} />;
}
export async function Picked() {
  const rows = await prisma.annuitant.findMany({ take: 20 });
  return <AnnuitantTable rows={rows.map(({ id, state, remarks, branchId, fullName }) => ({ id, state, remarks, branchId, fullName }))} />;
}
export async function Selected() {
  const rows = await prisma.annuitant.findMany({ select: { id: true, state: true } });
  return <AnnuitantTable rows={rows} />;
}
export async function OnTheServer({ id }: { id: string }) {
  const annuitant = await prisma.annuitant.findUniqueOrThrow({ where: { id } });
  return (
    <section>
      <AnnuitantSummary annuitant={annuitant} />
      <Badge state={annuitant.state} />
    </section>
  );
}
export async function Plans({ annuitantId }: { annuitantId: string }) {
  const plans = await prisma.plan.findMany({ where: { annuitantId } });
  return <AnnuitantTable rows={plans} />;
}
