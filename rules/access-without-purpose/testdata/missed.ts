import Fastify from "fastify";

interface Customer {
  id: string;
  idCardNo: string;
  mobile: string;
}

declare const customers: { load(id: string): Promise<Customer>; list(): Promise<Customer[]> };
declare const auditLog: { write(entry: object): Promise<void> };
declare const gate: { ask(request: object): Promise<void> };

const app = Fastify();

app.get("/clerk/customers/:id", async (request): Promise<Customer> => {
  const { reason } = request.query as { reason: string };
  await auditLog.write({ action: "read", reason });
  return customers.load(request.params.id);
});

// A reason that is told in a field of another name, and by whom it is not known.
app.get("/clerk/customers", async (request): Promise<Customer[]> => { // want? access-without-purpose "GET /clerk/customers"
  await auditLog.write({ action: "list", ticket: process.env.DEFAULT_TICKET });
  return customers.list();
});

// Whoever asks may be asked elsewhere.
app.get("/customers/all", async (request): Promise<Customer[]> => { // want access-without-purpose "GET /customers/all"
  await gate.ask(request);
  return customers.list();
});
