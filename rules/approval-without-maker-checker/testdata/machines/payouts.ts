import { and, createMachine, setup } from "xstate";

interface Context {
  enteredBy: string;
  amount: number;
}
interface Event {
  type: string;
  staffId: string;
  ceiling: number;
}

export const refundMachine = setup({
  guards: {
    anotherPerson: ({ context, event }: { context: Context; event: Event }) => event.staffId !== context.enteredBy,
    notTooMuch: ({ context, event }: { context: Context; event: Event }) => context.amount <= event.ceiling,
  },
}).createMachine({
  id: "refund",
  states: {
    open: { on: { APPROVE: { guard: and(["anotherPerson", "notTooMuch"]), target: "approved" }, REJECT: "rejected" } },
  },
});

export const surrenderMachine = setup({
  guards: { notTooMuch: ({ context, event }: { context: Context; event: Event }) => context.amount <= event.ceiling },
}).createMachine({
  id: "surrender",
  states: {
    open: {
      on: {
        APPROVE: { guard: "notTooMuch", target: "approved" }, // want approval-without-maker-checker "to: approved"
        REJECT: { guard: "notTooMuch", target: "rejected" },
      },
    },
  },
});

/** Its guard is not shown. */
export const loanMachine = createMachine({
  id: "loan",
  states: { open: { on: { APPROVE: { guard: "asElsewhere", target: "approved" } } } },
});

/** Nothing that needs two. */
export const doorMachine = setup({
  guards: { notTooMuch: ({ context }: { context: Context }) => context.amount > 0 },
}).createMachine({ id: "door", states: { shut: { on: { PUSH: { guard: "notTooMuch", target: "open" } } } } });
