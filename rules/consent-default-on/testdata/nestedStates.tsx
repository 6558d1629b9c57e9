import { useState } from "react";
import { useForm } from "react-hook-form";

export function Enrol() {
  const [state] = useState({ step: 1, answers: { agreeMarketing: true, smoker: true } }); // want consent-default-on
  const { register } = useForm({
    defaultValues: {
      holder: { email: "", newsletter: false },
      permissions: { marketingConsent: true }, // want consent-default-on
    },
  });
  const [errors] = useState({ fieldErrors: { agreeMarketing: true } });
  return (
    <form>
      <input type="checkbox" {...register("permissions.marketingConsent")} />
      <output>{String(state.answers.agreeMarketing && errors)}</output>
    </form>
  );
}
