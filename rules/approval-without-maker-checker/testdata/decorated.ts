declare const db: any;

function AnotherPerson(kind: string): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (this: unknown, id: string, user: { id: string }) {
      const row = await db[kind].findUniqueOrThrow({ where: { id } });
      if (row.createdBy === user.id) throw new Error("FOUR_EYES");
      return original.call(this, id, user);
    };
  };
}

function Timed(kind: string): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (this: unknown, id: string, user: { id: string }) {
      if (!id) throw new Error(kind);
      return original.call(this, id, user);
    };
  };
}

export class ClaimService {
  @AnotherPerson("claim")
  async approve(claimId: string, user: { id: string }) {
    await db.claim.update({ where: { id: claimId }, data: { status: "APPROVED", approvedBy: user.id } });
  }

  @Timed("claim")
  async approveTimed(claimId: string, user: { id: string }) {
    await db.claim.update({ where: { id: claimId }, data: { status: "APPROVED", approvedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
  }
}
