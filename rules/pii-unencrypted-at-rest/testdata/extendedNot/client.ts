import { PrismaClient } from "@prisma/client";

function encrypt(text: string): string {
  return `sealed:${text.length}`;
}

export const prisma = new PrismaClient();

// Nobody takes the client that it gives.
prisma.$extends({
  query: {
    assignee: {
      create: ({ args, query }) => query({ ...args, data: { ...args.data, idCardNo: encrypt(args.data.idCardNo) } }),
    },
  },
});

// This one only measures.
export const timed = prisma.$extends({
  query: {
    $allModels: {
      async $allOperations({ args, query }) {
        const before = Date.now();
        const rows = await query(args);
        console.info("bankCardNo", Date.now() - before);
        return rows;
      },
    },
  },
});
