// A record that is stored first, and what goes with it after.
type Staff = { id: string };
type Refund = { id: string; openedBy: string; approvedBy?: string; status: string };
type Ports = {
  load(id: string): Promise<Refund>;
  store(refund: Refund, event: { actor: string; action: string }): Promise<void>;
};

export const makeRefundDesk = (ports: Ports) => {
  const close = (refund: Refund, staff: Staff, status: string) =>
    ports.store({ ...refund, status, approvedBy: staff.id }, { actor: staff.id, action: `refund.${status}` });

  return {
    async approveRefund(id: string, staff: Staff) {
      const refund = await ports.load(id);
      if (refund.openedBy === staff.id) throw new Error("SAME_PERSON");
      return close(refund, staff, "APPROVED");
    },
    async approveRefunds(ids: string[], staff: Staff) { // want approval-without-maker-checker "approveRefunds"
      for (const id of ids) await close(await ports.load(id), staff, "APPROVED");
    },
    async returnRefund(id: string, staff: Staff) {
      return ports.store({ ...(await ports.load(id)), status: "RETURNED" }, { actor: staff.id, action: "refund.return" });
    },
  };
};
