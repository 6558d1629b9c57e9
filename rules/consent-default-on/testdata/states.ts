import { z } from "zod";
// States that begin as a yes where no hook says so.
import { reactive } from "vue";
import { FormBuilder, FormControl } from "@angular/forms";
import { useState } from "react";

declare const Page: (options: object) => void;
declare const chart: { group(parts: object): void };

interface Answers {
  partnerConsent: boolean;
  page: number;
}
const initial: Answers = { partnerConsent: true, page: 0 }; // want consent-default-on "partnerConsent begins as yes"
const labels = { partnerConsent: true };

export function Wizard() {
  const [answers] = useState(initial);
  return answers.page + Object.keys(labels).length;
}

Page({
  data: { step: 1, gongxiangTongyi: true, kaiqi: true }, // want consent-default-on "gongxiangTongyi"
  other: { yingxiaoTongyi: true },
});

export const choices = reactive({ healthDataConsent: true, dark: true }); // want consent-default-on

export class Enrolment {
  readonly form = this.builder.group({
    consentSharePartners: [true], // want consent-default-on "consentSharePartners"
    marketingConsent: [false],
    newsletter: new FormControl(true), // want consent-default-on "newsletter"
    smsConsent: this.builder.control(false),
    consentText: [true],
    premium: [true],
  });

  constructor(private readonly builder: FormBuilder) {}
}

chart.group({ consentGiven: ["yes", true] });

export default {
  data() {
    return { trackingConsent: true, visible: true }; // want consent-default-on "trackingConsent"
  },
};

export const firstNotice = z.object({
  shareWithContractors: z.boolean().default(true), // want consent-default-on
  shareWithColleagues: z.boolean().default(true),
});
