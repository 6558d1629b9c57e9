import { prisma } from "../../../lib/store";

// A layout may ask who comes.
export default async function FreePage({ params }: { params: { id: string } }) {
  const contract = await prisma.contract.findUnique({ where: { id: params.id } });
  return <p>{contract?.policyNo}</p>;
}
