// Boxes and controls that are told by their field what they begin with.
import { FormControl, UntypedFormControl } from "@angular/forms";
import { Form, Switch } from "antd";
import { useField } from "vee-validate";
import { Controller, useController, useForm } from "react-hook-form";

export class Enquiry {
  readonly agreePartners = new FormControl(true); // want consent-default-on "begins"
  readonly shareConsent = new UntypedFormControl({ value: true, disabled: false }); // want consent-default-on
  readonly smsConsent = new FormControl<boolean | null>(null);
  readonly callConsent = new FormControl(false, { nonNullable: true });
  readonly extended = new FormControl(true);
}

export function Booking() {
  const { register, control } = useForm();
  const { value: newsletter } = useField("newsletterConsent", undefined, { initialValue: true }); // want consent-default-on
  const { value: receipt } = useField("receipt", undefined, { initialValue: true });
  const terms = useController({ name: "consentTracking", control, defaultValue: true }); // want consent-default-on
  const later = useController({ name: "consentLater", control, defaultValue: false });
  return (
    <Form>
      <input type="checkbox" defaultChecked {...register("consentBiometric")} /> {/* want consent-default-on "ticked" */}
      <input type="checkbox" {...register("consentPhotos")} />
      <input type="checkbox" {...register("consentStories", { value: true })} /> {/* want consent-default-on */}
      <input type="checkbox" defaultChecked {...register("withLuggage")} />
      <Form.Item name="agreePromotions" valuePropName="checked" initialValue={true}> {/* want consent-default-on */}
        <Switch />
      </Form.Item>
      <Form.Item name="agreeCalls" valuePropName="checked" initialValue={false}>
        <Switch />
      </Form.Item>
      <Form.Item name="nonSmoking" valuePropName="checked" initialValue={true}>
        <Switch />
      </Form.Item>
      <Controller name="consentWellness" control={control} defaultValue={true} render={() => <Switch />} /> {/* want consent-default-on */}
      {String(newsletter && receipt && terms && later)}
    </Form>
  );
}
