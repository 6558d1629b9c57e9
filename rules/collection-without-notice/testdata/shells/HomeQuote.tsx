import { useForm } from "react-hook-form";
import { FormShell } from "./FormShell";
import { send } from "./send";

export function HomeQuote() {
  const { register, handleSubmit } = useForm();
  return (
    <FormShell send={handleSubmit(send)}>
      <input {...register("fullName")} />
      <input {...register("idCardNo")} />
    </FormShell>
  );
}
