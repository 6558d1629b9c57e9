import { useState } from "react";
import { useForm } from "react-hook-form";
import { TextField } from "@mui/material";

export const QuoteForm = ({ send }: { send: () => void }) => (
  <form onSubmit={send}>
    <input name="idCardNo" /> {/* want collection-without-notice "the form QuoteForm asks for .*idCardNo.* as ClaimForm does" */}
    <button>Quote</button>
  </form>
);

export function HookForm({ send }: { send: (v: object) => void }) {
  const { register, handleSubmit } = useForm();
  return (
    <form onSubmit={handleSubmit(send)}>
      <TextField {...register("insured.bankAccountNo")} /> {/* want collection-without-notice "HookForm" */}
    </form>
  );
}

export function StateForm({ send }: { send: (v: object) => void }) {
  const [form, setForm] = useState({ passportNo: "", mobile: "" });
  return (
    <form onSubmit={() => send(form)}>
      <input value={form.passportNo} onChange={(e) => setForm({ ...form, passportNo: e.target.value })} /> {/* want collection-without-notice "StateForm" */}
      <input value={form.mobile} onChange={(e) => setForm({ ...form, mobile: e.target.value })} />
    </form>
  );
}

/** A name alone. */
export const CallbackForm = ({ send }: { send: () => void }) => (
  <form onSubmit={send}>
    <input name="mobile" />
  </form>
);
