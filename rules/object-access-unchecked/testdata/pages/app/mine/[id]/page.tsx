import { prisma, signedIn } from "../../../lib/store";

export default async function OwnContractPage({ params }: { params: { id: string } }) {
  const session = await signedIn();
  const contract = await prisma.contract.findFirst({ where: { id: params.id, memberId: session.userId } });
  const claim = await prisma.claim.findFirst({ where: { id: params.id, memberId: session.userId } });
  return <p>{contract?.policyNo}{claim?.summary}</p>;
}
