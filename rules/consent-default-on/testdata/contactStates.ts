import { reactive, ref } from "vue";

export const yuyue = reactive({ xingming: "", shouji: "", yingxiao: true }); // want consent-default-on "yingxiao"
export const asked = reactive({ xingming: "", shouji: "", yingxiao: false });
export const lead = ref({ fullName: "", email: "", newsletter: true }); // want consent-default-on "newsletter"
// Nobody is reached by these.
export const menu = reactive({ claims: true, marketing: true, policies: true });
export const chart = ref({ title: "", promotions: true });
