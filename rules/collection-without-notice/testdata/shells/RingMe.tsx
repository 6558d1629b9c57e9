import { useForm } from "react-hook-form";
import { send } from "./send";

export function RingMe() {
  const { register, handleSubmit } = useForm();
  return (
    <form onSubmit={handleSubmit(send)}>
      <input {...register("fullName")} />
      <input {...register("idCardNo")} /> {/* want collection-without-notice "RingMe" */}
    </form>
  );
}
