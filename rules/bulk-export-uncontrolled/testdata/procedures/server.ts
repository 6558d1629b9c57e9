import { PrismaClient } from "@prisma/client";
import { serve } from "some-graphql-host";

const prisma = new PrismaClient();

const Query = {
  // Figures on a screen.
  holderReport: async () => prisma.policyholder.findMany(),
  reportList: async () => prisma.policyholder.findMany({ take: 20 }),
  generateHolderReport: async () => prisma.policyholder.findMany(), // want bulk-export-uncontrolled "CALL Query.generateHolderReport"
  exportHolders: async () => prisma.policyholder.findMany(), // want bulk-export-uncontrolled "CALL Query.exportHolders"
};

serve({ resolvers: { Query } });
